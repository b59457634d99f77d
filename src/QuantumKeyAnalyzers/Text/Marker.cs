namespace QuantumKeyAnalyzers.Text;

/// <summary>What a word in a document's text may lead to.</summary>
internal enum Marker
{
    /// <summary>Part of a key or of a connection string.</summary>
    Key,

    /// <summary>The name of a key field. Other services have an ApiKey too: it counts only beside the name of another field.</summary>
    KeyField,

    /// <summary>A method that takes a connection string.</summary>
    Sink,

    /// <summary>The name of an environment variable or a header.</summary>
    Variable,

    /// <summary>A key as a credential. Other services have it too: it counts only beside the words quantum or workspace.</summary>
    Credential,

    /// <summary>A property with one of a workspace's keys. Databases have primary keys too: it counts as a credential does.</summary>
    KeyProperty,
}
