#if NETSTANDARD2_0
namespace System;

/// <summary>What the compiler makes of <c>^1</c>, and needs to know for list patterns; .NET Standard 2.0 has no such type.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int Value { get; } = value;

    public bool IsFromEnd { get; } = fromEnd;

    public int GetOffset(int length) => IsFromEnd ? length - Value : Value;

    public static implicit operator Index(int value) => new(value);
}
#endif
