namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Finds the keys in a configuration file's text: in the text as it stands, which does for plain values, for comments and for broken files; in
/// each value with its escapes undone; by names; and all that again in what the comments hold.
/// </summary>
internal static class ConfigurationText
{
    public static IReadOnlyList<FoundKey> FindKeys(string text, ConfigurationFormat format, CancellationToken cancellationToken)
    {
        var found = new FoundKeys();
        if (format is not ConfigurationFormat.Razor)
            found.AddFromFile(text);

        cancellationToken.ThrowIfCancellationRequested();
        var comments = Read(text, format, found, cancellationToken);
        if (comments.Count == 0)
            return found.InOrder();

        var view = CommentView.Of(text, comments);
        found.AddFrom(view);
        Read(view, format, found, cancellationToken);
        return [.. found.InOrder().Select(key => key with { IsInComment = CommentView.IsComment(view, key.Place.Start) })];
    }

    private static List<Comment> Read(string text, ConfigurationFormat format, FoundKeys found, CancellationToken cancellationToken)
    {
        var keys = new KeyCollector(found, cancellationToken);
        switch (format)
        {
            case ConfigurationFormat.Json:
                JsonReader.ReadFile(text, keys);
                break;
            case ConfigurationFormat.Xml:
                XmlReader.ReadFile(text, keys);
                break;
            case ConfigurationFormat.Yaml:
                YamlReader.ReadFile(text, keys);
                break;
            case ConfigurationFormat.Lines:
                LineReader.ReadFile(text, keys);
                break;
            case ConfigurationFormat.Dockerfile:
                ScriptReader.ReadFile(text, ScriptStyle.Dockerfile, keys);
                break;
            case ConfigurationFormat.Shell:
                ScriptReader.ReadFile(text, ScriptStyle.Shell, keys);
                break;
            case ConfigurationFormat.PowerShell:
                ScriptReader.ReadFile(text, ScriptStyle.PowerShell, keys);
                break;
            case ConfigurationFormat.Batch:
                ScriptReader.ReadFile(text, ScriptStyle.Batch, keys);
                break;
            case ConfigurationFormat.Razor:
                RazorReader.ReadFile(text, keys);
                break;
        }

        keys.Complete();
        return keys.Comments;
    }
}
