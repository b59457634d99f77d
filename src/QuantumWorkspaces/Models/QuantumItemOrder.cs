namespace QuantumWorkspaces;

/// <summary>What a list of jobs or sessions is sorted by.</summary>
public enum QuantumItemOrder
{
    /// <summary>As the service likes.</summary>
    Unspecified,

    /// <summary>By the time of creation.</summary>
    CreatedOn,

    /// <summary>By name.</summary>
    Name,

    /// <summary>By provider.</summary>
    ProviderId,

    /// <summary>By target.</summary>
    Target,

    /// <summary>By status.</summary>
    Status,
}
