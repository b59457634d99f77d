using System.Buffers.Binary;

namespace QuantumKeys.History;

/// <summary>The start of an object's id, which is long enough to tell objects apart and takes no string.</summary>
internal readonly record struct ObjectId(UInt128 Start)
{
    private const int Digits = 32;

    /// <param name="digits">Hexadecimal digits, as git writes them.</param>
    public static ObjectId Parse(ReadOnlySpan<byte> digits)
    {
        Span<byte> bytes = stackalloc byte[Digits / 2];
        Convert.FromHexString(digits[..Digits], bytes, out _, out _);
        return new ObjectId(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }
}
