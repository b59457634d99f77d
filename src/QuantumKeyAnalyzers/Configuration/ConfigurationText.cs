namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Finds the keys of a configuration file: in its text as it is, which is enough for plain values, comments and broken files; in each value
/// without its escapes; by the names of entries; and all that again in what the comments hold.
/// </summary>
internal static class ConfigurationText
{
    public static IReadOnlyList<FoundKey> FindKeys(string text, ConfigurationFormat format, CancellationToken cancellationToken)
    {
        var found = new FoundKeys();
        if (!format.SearchesOnlyComments)
            found.AddFromFile(text);

        cancellationToken.ThrowIfCancellationRequested();
        var comments = Read(text);
        if (comments.Count == 0)
            return found.InOrder();

        var view = CommentView.Of(text, comments);
        found.AddFrom(view);
        Read(view);
        return [.. found.InOrder().Select(key => key with { IsInComment = CommentView.IsComment(view, key.Place.Start) })];

        List<Comment> Read(string content)
        {
            var keys = new KeyCollector(found, cancellationToken);
            format.Read(content, keys);
            keys.Complete();
            return keys.Comments;
        }
    }
}
