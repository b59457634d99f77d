namespace QuantumKeyAnalyzers.Text;

/// <summary>What a word in a document's text may lead to.</summary>
internal enum Marker
{
    /// <summary>Part of a key or of a connection string.</summary>
    Key,

    /// <summary>The name of a key field. Other services have an ApiKey too: it counts only in a document with another field's name.</summary>
    KeyField,

    /// <summary>A method that takes a connection string.</summary>
    Sink,

    /// <summary>The name of an environment variable, or in configuration of the request header that carries a key.</summary>
    Variable,
}
