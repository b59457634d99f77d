namespace QuantumWorkspaces.Settings;

/// <summary>The rules of the grammar for values that are given at run time, where, unlike in source code, nothing is unknown.</summary>
/// <remarks>A message about a value never contains the value: it could be a key in the wrong place.</remarks>
internal static class ValueRules
{
    /// <summary>What <see cref="CanBeSent"/> finds missing, to follow the key's name in a sentence.</summary>
    public const string WhyNotSent =
        "has a character that a request header cannot carry: only printable ASCII characters can be part of it";

    // The grammar lets a hole stand for any text. At run time it is a character like others, and one that no value may have.
    private const char NeverValid = '\uFFFE';

    /// <summary>The text with nothing in it that the grammar would take for an unknown part.</summary>
    public static string WithoutHoles(string text) => text.Replace(KnownText.Hole, NeverValid);

    /// <summary>What is wrong with a value, to follow its name in a sentence; null when it is right.</summary>
    public static string? WhatIsWrong(FieldName field, string value)
    {
        var kind = FieldRules.Check(field, WithoutHoles(value).AsSpan());
        return kind is null ? null : new Fault(kind.Value, field, default).Predicate;
    }

    /// <summary>Whether a request header can carry a key.</summary>
    public static bool CanBeSent(string key)
    {
        foreach (var character in key)
        {
            if (character is <= ' ' or > '~')
                return false;
        }

        return true;
    }

    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is not one that this field may have.</exception>
    public static string CheckArgument(FieldName field, string value, string parameter)
    {
        _ = value ?? throw new ArgumentNullException(parameter);
        return WhatIsWrong(field, value) is { } predicate ? throw new ArgumentException($"The value {predicate}.", parameter) : value;
    }

    /// <exception cref="ArgumentNullException">The address is null.</exception>
    /// <exception cref="ArgumentException">The address is relative, or no place that a key may be sent to.</exception>
    public static Uri CheckEndpoint(Uri endpoint, string parameter)
    {
        _ = endpoint ?? throw new ArgumentNullException(parameter);

        // Not what was typed but what is going to be connected to: the two can differ.
        var address = endpoint.IsAbsoluteUri ? endpoint.AbsoluteUri : endpoint.OriginalString;
        return ToEndpoint(CheckArgument(FieldName.QuantumEndpoint, address, parameter));
    }

    /// <summary>An address that the rules allow, with its final slash.</summary>
    public static Uri ToEndpoint(string address) => new(address.TrimEnd('/') + "/");
}
