using System.Globalization;

namespace ConnectionStrings;

/// <summary>
/// What the value of a field may be. The rules are those of the service's own Python client (azure-quantum-python,
/// <c>_workspace_connection_params.py</c>), and for the endpoint those of <see cref="EndpointRules"/>.
/// </summary>
internal static class FieldRules
{
    public const int LongestResourceGroupName = 90;
    public const int ShortestWorkspaceName = 2;
    public const int LongestWorkspaceName = 54;

    /// <summary>What is wrong with a value, or null. Nothing is said of a value with unknown parts.</summary>
    public static FaultKind? Check(FieldName field, ReadOnlySpan<char> value)
    {
        if (KnownText.HasHole(value))
            return null;

        if (value.Length == 0)
            return FaultKind.Empty;

        return field switch
        {
            FieldName.SubscriptionId => IsGuid(value) ? null : FaultKind.NotGuid,
            FieldName.ResourceGroupName => CheckResourceGroupName(value),
            FieldName.WorkspaceName => CheckWorkspaceName(value),
            FieldName.ApiKey => CheckApiKey(value),
            _ => EndpointRules.Check(value),
        };
    }

    private static bool IsGuid(ReadOnlySpan<char> value)
    {
        if (value.Length != 36)
            return false;

        for (var i = 0; i < value.Length; i++)
        {
            var isRight = i is 8 or 13 or 18 or 23 ? value[i] == '-' : AsciiChar.IsHexDigit(value[i]);
            if (!isRight)
                return false;
        }

        return true;
    }

    private static FaultKind? CheckResourceGroupName(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestResourceGroupName)
            return FaultKind.TooLong;

        foreach (var c in value)
        {
            var isAllowed = c is '_' or '(' or ')' or '-' or '.' || char.GetUnicodeCategory(c) is
                UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
                UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
            if (!isAllowed)
                return FaultKind.InvalidCharacter;
        }

        return value[value.Length - 1] == '.' ? FaultKind.EndsWithPeriod : null;
    }

    private static FaultKind? CheckWorkspaceName(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestWorkspaceName)
            return FaultKind.TooLong;

        foreach (var c in value)
        {
            if (!AsciiChar.IsLetterOrDigit(c) && c != '-')
                return FaultKind.InvalidCharacter;
        }

        if (value[0] == '-' || value[value.Length - 1] == '-')
            return FaultKind.EdgeHyphen;

        return value.Length < ShortestWorkspaceName ? FaultKind.TooShort : null;
    }

    private static FaultKind? CheckApiKey(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
                return FaultKind.WhiteSpace;
        }

        return null;
    }
}
