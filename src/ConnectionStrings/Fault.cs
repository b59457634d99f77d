namespace ConnectionStrings;

/// <summary>One thing that is wrong with a connection string.</summary>
/// <param name="Field">The field concerned; null where it is none of them.</param>
/// <param name="Range">Where in the text; empty, at the end of the text, for what is not there.</param>
internal sealed record Fault(FaultKind Kind, FieldName? Field, TextRange Range)
{
    /// <summary>
    /// A sentence that names the field and what is wrong with it. It quotes nothing of the text: a key that slipped into the wrong
    /// field must not end up in a message.
    /// </summary>
    public string Message => Kind switch
    {
        FaultKind.NoFields => $"The text is not an Azure Quantum connection string: it has none of {FieldNames.Listed}.",
        FaultKind.StrayText => $"The connection string has text between semicolons that is not one of {FieldNames.Listed}.",
        FaultKind.Quoted when Field is null => "The connection string is in quotes, which do not belong to it.",
        FaultKind.Missing => $"The connection string has no {Field}.",
        FaultKind.Repeated => $"The connection string has more than one {Field}.",
        _ => $"{Field} {Predicate}.",
    };

    /// <summary>What is wrong with a value, to follow the name of the field or of an argument.</summary>
    public string Predicate => Kind switch
    {
        FaultKind.Empty => "is empty",
        FaultKind.Quoted => "is in quotes, which a connection string does not have",
        FaultKind.NotGuid => "is not a GUID of the form xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        FaultKind.TooShort => $"is too short: it needs at least {FieldRules.ShortestWorkspaceName} characters",
        FaultKind.TooLong => $"is too long: it may have at most {LongestValue} characters",
        FaultKind.InvalidCharacter when Field is FieldName.ResourceGroupName =>
            "has a character that is neither a letter, a digit, nor one of _ ( ) - .",
        FaultKind.InvalidCharacter => "has a character that is neither an ASCII letter, a digit, nor a hyphen",
        FaultKind.EndsWithPeriod => "ends with a period",
        FaultKind.EdgeHyphen => "starts or ends with a hyphen",
        FaultKind.WhiteSpace => "has white space in it",
        FaultKind.NotUri => "is not an address of the form https://<location>.quantum.azure.com/",
        FaultKind.NotHttps => "does not start with https://",
        FaultKind.ForeignHost => "names a host that does not belong to Azure Quantum: "
            + "it has to end with .quantum.azure.com or .quantum-test.azure.com, or be loopback",
        FaultKind.UserInfo => "has user information in front of its host",
        FaultKind.Port => "has a port: only a loopback address may have one",
        FaultKind.Path => "has a path, a query or a fragment: only a final slash may follow the host",
        _ => "is not as it should be",
    };

    private int LongestValue =>
        Field is FieldName.ResourceGroupName ? FieldRules.LongestResourceGroupName : FieldRules.LongestWorkspaceName;
}
