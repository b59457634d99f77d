namespace QuantumWorkspaces.Settings;

/// <summary>A value that a user gave, and where: an argument or an environment variable.</summary>
/// <param name="Source">The name of the argument or of the variable.</param>
/// <param name="IsArgument">Whether it is an argument.</param>
internal sealed record GivenValue(string Source, string Text, bool IsArgument = false)
{
    /// <summary>The argument, or if it has no value the first of some variables that has one; an empty one counts as not given.</summary>
    public static GivenValue? FirstOf(string? argument, string parameter, string[] variables, Func<string, string?> read)
    {
        if (!string.IsNullOrEmpty(argument))
            return new GivenValue(parameter, argument!, IsArgument: true);

        foreach (var variable in variables)
        {
            if (read(variable) is { Length: > 0 } text)
                return new GivenValue(variable, text);
        }

        return null;
    }

    /// <exception cref="ArgumentException">The value is an argument and not one that this field may have.</exception>
    /// <exception cref="FormatException">The value is that of a variable and not one that this field may have.</exception>
    public void Check(FieldName field)
    {
        if (ValueRules.WhatIsWrong(field, Text) is { } predicate)
            throw Wrong(predicate);
    }

    /// <summary>The exception for a value that is malformed.</summary>
    /// <param name="predicate">What is wrong, to follow the value's name in a sentence.</param>
    public Exception Wrong(string predicate) => IsArgument
        ? new ArgumentException($"The value {predicate}.", Source)
        : new FormatException($"The environment variable {Source} {predicate}.");

    /// <summary>Not the record's own text, which would show the value.</summary>
    public override string ToString() => Source;
}
