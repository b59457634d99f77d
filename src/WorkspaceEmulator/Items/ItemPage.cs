using System.Text.Json.Nodes;
using WorkspaceEmulator.Hosting;

namespace WorkspaceEmulator.Items;

/// <summary>Answers with a page of a list.</summary>
internal static class ItemPage
{
    /// <param name="filters">The properties that the list can be filtered by.</param>
    /// <param name="orders">The properties that it can be ordered by.</param>
    /// <param name="list">All of the list; asked for when the query is known to be good.</param>
    public static async Task AnswerAsync(
        HttpContext context, IReadOnlyCollection<string> filters, IReadOnlyCollection<string> orders, Func<IEnumerable<ListedItem>> list)
    {
        ItemQuery query;
        try
        {
            query = new ItemQuery(context.Request, filters, orders);
        }
        catch (QueryException exception)
        {
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidQuery", exception.Message);
            return;
        }

        var (page, nextLink) = query.Apply(list(), item => item.View);
        var value = new JsonArray([.. page.Select(item => item.Write())]);
        await Answer.JsonAsync(context, new JsonObject { ["value"] = value, ["nextLink"] = nextLink });
    }
}
