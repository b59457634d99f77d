namespace QuantumKeys.Git;

/// <summary>An object whose content is asked for.</summary>
/// <param name="Id">In hexadecimal digits.</param>
/// <param name="Subject">What it is to who asks: where it was seen.</param>
internal readonly record struct GitObject(byte[] Id, object? Subject);
