using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage("Security", "QKA0003", Scope = "type", Target = "~T:Old", Justification = "Until the move to Entra.")]
[assembly: SuppressMessage("Security", "QKA0004", Justification = "Invented.")]
