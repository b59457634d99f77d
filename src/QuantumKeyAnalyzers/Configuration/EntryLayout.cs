namespace QuantumKeyAnalyzers.Configuration;

/// <summary>How an entry stands among others of its kind.</summary>
internal enum EntryLayout
{
    /// <summary>On lines of its own.</summary>
    Line,

    /// <summary>In brackets, with commas between the entries.</summary>
    InBrackets,

    /// <summary>In a mapping of YAML, which is written <c>{}</c> where nothing is left in it.</summary>
    InMapping,

    /// <summary>In a list of YAML; all lines of the item belong to it.</summary>
    InList,

    /// <summary>Between blanks, behind the word of an instruction: <c>ENV A=b C=d</c>.</summary>
    InInstruction,
}
