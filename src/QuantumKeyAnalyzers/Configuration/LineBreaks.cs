namespace QuantumKeyAnalyzers.Configuration;

/// <summary>What a line break does to quoted text.</summary>
internal enum LineBreaks
{
    /// <summary>It ends the text.</summary>
    End,

    /// <summary>With the white space behind it, it means one blank.</summary>
    Fold,

    /// <summary>It is a part of the text, if something closes that.</summary>
    Keep,
}
