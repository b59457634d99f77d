using System;
using System.Threading.Tasks;

namespace Contoso.Quantum
{
    /// <summary>The answer of listKeys.</summary>
    public sealed record WorkspaceKeys(bool ApiKeyEnabled, WorkspaceKey PrimaryKey, WorkspaceKey SecondaryKey, string PrimaryConnectionString, string SecondaryConnectionString)
    {
        public override string ToString() => $"primary of {PrimaryKey.CreatedAt:d}, secondary of {SecondaryKey.CreatedAt:d}"; ◄ ok
    }

    public sealed record WorkspaceKey(string Key, DateTimeOffset CreatedAt)
    {
        public override string ToString() => "(redacted)";
    }
}

namespace Contoso.Vault
{
    /// <summary>Where the host keeps its secrets.</summary>
    public abstract class SecretStore
    {
        public abstract Task SetSecretAsync(string name, string value);

        public abstract Task<string> GetSecretAsync(string name);
    }
}
