namespace QuantumKeys.Scanning;

internal enum SuppressionKind
{
    /// <summary>A <c>#pragma</c> or an attribute, as the compiler knows them.</summary>
    Compiler,

    /// <summary>The tool's own comment: <see cref="AllowComment"/>.</summary>
    Comment,
}
