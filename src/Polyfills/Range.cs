#if NETSTANDARD2_0
namespace System;

/// <summary>What the compiler makes of <c>1..^1</c>; .NET Standard 2.0 has no such type.</summary>
internal readonly struct Range(Index start, Index end)
{
    public Index Start { get; } = start;

    public Index End { get; } = end;
}
#endif
