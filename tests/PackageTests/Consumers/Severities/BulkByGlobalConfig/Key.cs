public static class Key
{
    public const string Value = "{{KEY}}";
}
