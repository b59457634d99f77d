using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Items;

/// <summary>An entry of a list.</summary>
/// <param name="View">What decides whether and where it is on a page.</param>
/// <param name="Write">Writes it, if it is.</param>
internal sealed record ListedItem(ItemView View, Func<JsonObject> Write);
