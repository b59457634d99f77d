namespace ConnectionStrings;

/// <summary>What can be wrong with a connection string.</summary>
internal enum FaultKind
{
    /// <summary>The text has no field at all.</summary>
    NoFields,

    /// <summary>Text between semicolons that is not one of the fields.</summary>
    StrayText,

    /// <summary>A value, or the whole text, is in quotes: no field has any.</summary>
    Quoted,

    Missing,
    Repeated,
    Empty,

    /// <summary>Not of the form <c>8-4-4-4-12</c> hexadecimal digits.</summary>
    NotGuid,

    TooShort,
    TooLong,
    InvalidCharacter,

    /// <summary>A resource group name ends with a period.</summary>
    EndsWithPeriod,

    /// <summary>A workspace name starts or ends with a hyphen.</summary>
    EdgeHyphen,

    /// <summary>White space inside a value.</summary>
    WhiteSpace,

    NotUri,
    NotHttps,

    /// <summary>The host is neither Azure Quantum's nor loopback.</summary>
    ForeignHost,

    UserInfo,
    Port,

    /// <summary>The address has a path, a query or a fragment.</summary>
    Path,
}
