namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>
/// A configuration file and what is found in it: <c>{|QKA0004:…|}</c> marks a key, and where there is no mark nothing is found. The templates of
/// <see cref="FakeKey.Fill"/> stand for keys; <c>&lt;&lt;KEY&gt;&gt;</c>, <c>&lt;&lt;CS&gt;&gt;</c> and so on for the same with the key marked.
/// </summary>
/// <param name="Name">A sentence, with underscores.</param>
public sealed record ConfigurationCase(string Name, string FileName, string Content)
{
    private static readonly string[] Kinds = ["KEY", "KEY2", "OTHER", "HEX", "LONG"];

    /// <summary>The content with its marks and its keys.</summary>
    public string Markup { get; } = FakeKey.Fill(Kinds.Aggregate(Content.Replace("<<CS>>", "<<CSKEY>>"), (content, kind) => content
        .Replace($"<<CS{kind}>>", FakeKey.ConnectionStringWith($"<<{kind}>>"))
        .Replace($"<<{kind}>>", "{|QKA0004:{{" + kind + "}}|}")));

    public override string ToString() => Name;
}
