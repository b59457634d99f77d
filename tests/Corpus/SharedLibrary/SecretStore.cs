namespace Contoso.Vault;

public abstract class SecretStore
{
    public abstract string GetSecret(string name);
}
