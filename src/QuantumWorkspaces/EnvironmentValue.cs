using ConnectionStrings;

namespace QuantumWorkspaces;

/// <summary>A value and the environment variable that it was read from.</summary>
internal sealed record EnvironmentValue(string Variable, string Text)
{
    /// <summary>The first of some variables that has a value; an empty one counts as not set.</summary>
    public static EnvironmentValue? FirstOf(string[] variables, Func<string, string?> read)
    {
        foreach (var variable in variables)
        {
            if (read(variable) is { Length: > 0 } text)
                return new EnvironmentValue(variable, text);
        }

        return null;
    }

    /// <exception cref="FormatException">The value is not one that this field may have. The message names the variable, not the value.</exception>
    public void Check(FieldName field)
    {
        if (ValueRules.WhatIsWrong(field, Text) is { } predicate)
            throw new FormatException($"The environment variable {Variable} {predicate}.");
    }
}
