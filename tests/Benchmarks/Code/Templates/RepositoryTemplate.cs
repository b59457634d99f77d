using System.Text;

namespace Benchmarks.Code.Templates;

/// <summary>Where things are kept: generics, dictionaries, queries.</summary>
internal static class RepositoryTemplate
{
    public static string Write(Module module)
    {
        var code = new StringBuilder($$"""
            using System.Collections.Concurrent;
            using System.Linq.Expressions;

            namespace {{module.Namespace}};

            public interface I{{module.Entity}}Repository
            {
                Task<{{module.Entity}}?> FindAsync(Guid id, CancellationToken cancellationToken = default);

                Task<IReadOnlyList<{{module.Entity}}>> WhereAsync(
                    Func<{{module.Entity}}, bool> predicate, CancellationToken cancellationToken = default);

                Task SaveAsync({{module.Entity}} item, CancellationToken cancellationToken = default);
            }

            /// <summary>Keeps what it is given for a time, in memory.</summary>
            internal sealed class Cache<TKey, TValue>(Func<TValue, TKey> keyOf, TimeSpan lifetime)
                where TKey : notnull
                where TValue : class
            {
                private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Until)> _entries = new();

                public TValue? Get(TKey key) =>
                    _entries.TryGetValue(key, out var entry) && entry.Until > DateTimeOffset.UtcNow ? entry.Value : null;

                public void Put(TValue value) => _entries[keyOf(value)] = (value, DateTimeOffset.UtcNow + lifetime);

                public IEnumerable<TValue> All() =>
                    from entry in _entries.Values
                    where entry.Until > DateTimeOffset.UtcNow
                    orderby entry.Until descending
                    select entry.Value;
            }

            public class {{module.Entity}}Repository : I{{module.Entity}}Repository
            {
                private readonly Cache<Guid, {{module.Entity}}> _cache =
                    new(item => item.Id, TimeSpan.FromMinutes({{module.Random.Next(1, 90)}}));
                private readonly SemaphoreSlim _gate = new(1, 1);

                public async Task<{{module.Entity}}?> FindAsync(Guid id, CancellationToken cancellationToken = default)
                {
                    await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                    try
                    {
                        return _cache.Get(id);
                    }
                    finally
                    {
                        _gate.Release();
                    }
                }

                public Task<IReadOnlyList<{{module.Entity}}>> WhereAsync(
                    Func<{{module.Entity}}, bool> predicate, CancellationToken cancellationToken = default)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    IReadOnlyList<{{module.Entity}}> found = _cache.All().Where(predicate).ToList();
                    return Task.FromResult(found);
                }

                public async Task SaveAsync({{module.Entity}} item, CancellationToken cancellationToken = default)
                {
                    ArgumentNullException.ThrowIfNull(item);
                    await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                    _cache.Put(item);
                    _gate.Release();
                }

            """);

        foreach (var member in module.SomeMembers(6))
        {
            code.Append(module.Random.Next(3) switch
            {
                0 => $$"""

                        /// <summary>All that were changed {{module.Random.Next(2, 9)}} times or more, by {{member}}.</summary>
                        public async Task<Dictionary<{{module.Entity}}State, List<string>>> By{{member}}Async(
                            int least, CancellationToken cancellationToken)
                        {
                            var items = await WhereAsync(item => item.History.Count >= least, cancellationToken).ConfigureAwait(false);
                            return items
                                .GroupBy(item => item.State)
                                .OrderByDescending(group => group.Count())
                                .ToDictionary(
                                    group => group.Key,
                                    group => group.SelectMany(item => item.History).Distinct(StringComparer.Ordinal).ToList());
                        }

                    """,
                1 => $$"""

                        public Expression<Func<{{module.Entity}}, bool>> Is{{member}}Query(string text, int count) =>
                            item => item.History.Count > count
                                && item.History.Any(line => line.Contains(text))
                                && item.State != {{module.Entity}}State.Unknown;

                        public string {{member}}Statement(int page) =>
                            $"select * from {{module.Noun}}s where {{member}} > {page * {{module.Random.Next(10, 100)}}} " +
                            $"order by Id offset {page} rows";

                    """,
                _ => $$"""

                        public async IAsyncEnumerable<(Guid Id, string Last)> Read{{member}}Async(
                            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
                        {
                            Func<{{module.Entity}}, bool> isConfirmed = static item => item.State == {{module.Entity}}State.Confirmed;
                            var confirmed = await WhereAsync(isConfirmed, cancellationToken).ConfigureAwait(false);
                            foreach (var item in confirmed)
                            {
                                if (item.History is [.., var last])
                                    yield return (item.Id, last);
                            }
                        }

                    """,
            });
        }

        return code.Append("}\n").ToString();
    }
}
