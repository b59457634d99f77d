namespace WorkspaceEmulator;

/// <summary>How an emulator is set up.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The port for HTTP on 127.0.0.1; 0 for a free one.</summary>
    public int HttpPort { get; init; }

    /// <summary>The port for HTTPS on 127.0.0.1; 0 for a free one.</summary>
    public int HttpsPort { get; init; }

    /// <summary>The certificate for HTTPS: PEM or PKCS #12. If null, one for localhost and its authority are created.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The PEM file with the certificate's key, when <see cref="CertificateFile"/> does not hold it.</summary>
    public string? CertificateKeyFile { get; init; }

    /// <summary>How many items a page of a list has: small, so that lists go over several pages.</summary>
    public int PageSize { get; init; } = 2;

    /// <summary>How long a token is good.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Takes whatever token comes, for clients that bring a real one. It is neither checked nor kept.</summary>
    public bool AcceptAnyToken { get; init; }

    /// <summary>How many times an asynchronous operation answers that it is in progress before it can end.</summary>
    public int OperationPolls { get; init; } = 1;

    /// <summary>How long an asynchronous operation takes at least.</summary>
    public TimeSpan OperationDuration { get; init; }

    /// <summary>How long clients are asked to wait before they ask for an operation again; whole seconds.</summary>
    public TimeSpan OperationRetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock of jobs, sessions and signed addresses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Adds middleware in front of everything, faults included.</summary>
    public Action<IApplicationBuilder>? Configure { get; init; }
}
