using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HostTests;

/// <summary>An entry of the light bulb's menu.</summary>
/// <param name="FixAllState">Where Fix All gets what is found from; null where the host offers none.</param>
internal sealed record Offer(string Rule, CodeAction Action, CodeFixProvider Provider, TextDocument File, object? FixAllState);
