using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Azure;
using Contoso.Quantum;
using Contoso.Vault;
using Microsoft.Extensions.Logging;

namespace WorkerService;

/// <summary>Hands the second key over, then renews the first.</summary>
public sealed class Rotation(ILogger<Rotation> logger, SecretStore vault)
{
    public async Task RunAsync(WorkspaceKeys keys)
    {
        logger.LogInformation("Rotating; secondary key of {Created}", keys.SecondaryKey.CreatedAt); ◄ ok
        logger.LogInformation("Rotating; secondary key {Key}", keys.SecondaryKey.Key); ◄ QKA0005
        logger.LogInformation("Keys: {Keys}", keys); ◄ ok
        logger.LogTrace("Primary: {Primary}, enabled: {Enabled}", keys.PrimaryKey, keys.ApiKeyEnabled); ◄ ok

        await vault.SetSecretAsync("quantum-connection-string", keys.SecondaryConnectionString); ◄ ok
        await vault.SetSecretAsync("quantum-key", keys.PrimaryKey.Key); ◄ ok

        var primary = keys.PrimaryConnectionString;
        Trace.WriteLine("New connection string: " + primary); ◄ QKA0005
        Trace.TraceInformation("primary set: {0}", primary.Length > 0); ◄ ok
        Debug.WriteLine(keys.PrimaryKey.Key, "rotation"); ◄ QKA0005
        Debug.Assert(!string.IsNullOrEmpty(keys.PrimaryKey.Key), "no primary key"); ◄ ok

        if (keys.PrimaryKey.Key == keys.SecondaryKey.Key) ◄ ok
            throw new InvalidOperationException("Both keys are the same: " + keys.PrimaryKey.Key); ◄ QKA0005

        Console.WriteLine("Use {0} from now on", keys.SecondaryConnectionString); ◄ QKA0005
        Console.WriteLine("Renewed at {0:O}", keys.PrimaryKey.CreatedAt); ◄ ok
        _ = new AzureKeyCredential(keys.PrimaryKey.Key); ◄ ok
    }
}
