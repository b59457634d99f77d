namespace Benchmarks.Code;

/// <summary>Keys of the known shape, put together at run time so that none stands in a file.</summary>
internal static class FakeKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string Create(Random random) => new string(random.GetItems<char>(Alphabet, 76)) + "AZ" + "QU" + new string(random.GetItems<char>(Alphabet, 5)) + "Q";
}
