namespace QuantumWorkspaces.Http;

/// <summary>Sees all pages of a list, and says at its end whether something is wrong with it.</summary>
internal abstract class PageCheck<T>
    where T : notnull
{
    public abstract void See(Page<T> page);

    /// <exception cref="RequestFailedException">Something is wrong.</exception>
    public abstract void End();
}
