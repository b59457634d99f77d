public static class Key
{
#if NET
    public const string Value = "{{CS}}";
#else
    public const string Value = "{{CSOTHER}}";
#endif
}
