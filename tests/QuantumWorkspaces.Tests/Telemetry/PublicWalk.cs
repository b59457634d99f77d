using System.Collections;
using System.Reflection;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Goes over an object as a structured log does: its public properties and fields, theirs, and so on.</summary>
internal static class PublicWalk
{
    private const int Deepest = 8;

    /// <summary>All text that is found on the way.</summary>
    public static string TextOf(object? value)
    {
        var texts = new List<string>();
        Visit(value, texts, new HashSet<object>(ReferenceEqualityComparer.Instance), 0);
        return string.Join('\n', texts);
    }

    private static void Visit(object? value, List<string> texts, HashSet<object> visited, int depth)
    {
        if (value is null || depth > Deepest || !visited.Add(value))
            return;

        texts.Add(value.ToString() ?? "");
        if (value is string or Type or Assembly or Delegate || value.GetType().IsPrimitive || value.GetType().IsEnum)
            return;

        foreach (var item in value as IEnumerable ?? Array.Empty<object>())
            Visit(item, texts, visited, depth + 1);

        foreach (var property in value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0))
            Visit(Read(() => property.GetValue(value)), texts, visited, depth + 1);

        foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
            Visit(field.GetValue(value), texts, visited, depth + 1);
    }

    private static object? Read(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (Exception e) when (e is TargetInvocationException or NotSupportedException or InvalidOperationException)
        {
            return e.InnerException?.Message;
        }
    }
}
