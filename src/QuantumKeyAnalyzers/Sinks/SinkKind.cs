namespace QuantumKeyAnalyzers.Sinks;

/// <summary>What belongs in a place, which decides what counts as a secret there.</summary>
internal enum SinkKind
{
    /// <summary>Perhaps a connection string: only what can be little else counts.</summary>
    Unsure,

    /// <summary>A connection string: a short test value counts as well.</summary>
    ConnectionString,

    /// <summary>A key by itself, of whatever shape and length.</summary>
    Key,

    /// <summary>Perhaps a key by itself, of whatever shape.</summary>
    PossibleKey,

    /// <summary>A connection string or a key by itself.</summary>
    Either,

    /// <summary>An object that is made of a key: the key belongs where that is made.</summary>
    Credential,
}
