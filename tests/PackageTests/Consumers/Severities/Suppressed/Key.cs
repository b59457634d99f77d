using System.Diagnostics.CodeAnalysis;

public static class Key
{
#pragma warning disable QKA0003
    public const string Value = "{{KEY}}";
#pragma warning restore QKA0003

    [SuppressMessage("Security", "QKA0003", Justification = "Invented.")]
    public const string Second = "{{KEY2}}";
}

public static class Old
{
    public const string Third = "{{CSOTHER}}";
}
