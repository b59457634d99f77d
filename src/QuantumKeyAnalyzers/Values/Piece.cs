using ConnectionStrings;
using Microsoft.CodeAnalysis;

namespace QuantumKeyAnalyzers.Values;

/// <summary>A part of a resolved text, and the syntax that it came from.</summary>
/// <param name="Origin">The literal (or what stands for one: a constant of another assembly); null for an unknown part.</param>
/// <param name="OriginStart">Where the part starts in the value of the literal; null where it does not stand there as it is.</param>
internal readonly record struct Piece(TextRange Range, SyntaxNode? Origin, int? OriginStart = null);
