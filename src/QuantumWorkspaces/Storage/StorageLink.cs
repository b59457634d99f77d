namespace QuantumWorkspaces.Storage;

/// <summary>Gets a signed address.</summary>
internal delegate ValueTask<SignedAddress> AddressSource(bool async, CancellationToken cancellationToken);

/// <summary>A signed address that is renewed once if the storage refuses it: it may have expired.</summary>
/// <param name="first">The address to begin with; null: the first one is asked for as well.</param>
/// <param name="source">Gives a fresh address.</param>
internal sealed class StorageLink(SignedAddress? first, AddressSource source)
{
    private SignedAddress? _current = first;
    private bool _isFresh = first is null;

    /// <summary>Does something with the address.</summary>
    /// <exception cref="RequestFailedException">The storage returned an error, to a fresh address too.</exception>
    public async ValueTask<T> UseAsync<T>(Func<SignedAddress, ValueTask<T>> use, bool async, CancellationToken cancellationToken)
    {
        _current ??= await source(async, cancellationToken).ConfigureAwait(false);
        try
        {
            return await use(_current).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (!_isFresh && StorageError.MayHaveExpired(e))
        {
            _isFresh = true;
            _current = await source(async, cancellationToken).ConfigureAwait(false);
            return await use(_current).ConfigureAwait(false);
        }
    }
}
