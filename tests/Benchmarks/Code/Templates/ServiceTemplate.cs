using System.Text;

namespace Benchmarks.Code.Templates;

/// <summary>What is done with things: asynchronous methods, logging, exceptions.</summary>
internal static class ServiceTemplate
{
    public static string Write(Module module)
    {
        var code = new StringBuilder($$"""
            using Microsoft.Extensions.Logging;

            namespace {{module.Namespace}};

            /// <summary>Works on each {{module.Noun}} in the background.</summary>
            public sealed class {{module.Entity}}Service : IAsyncDisposable
            {
                private readonly I{{module.Entity}}Repository _repository;
                private readonly ILogger<{{module.Entity}}Service> _logger;
                private readonly CancellationTokenSource _stop = new();

                public {{module.Entity}}Service(I{{module.Entity}}Repository repository, ILogger<{{module.Entity}}Service> logger)
                {
                    _repository = repository ?? throw new ArgumentNullException(nameof(repository));
                    _logger = logger ?? throw new ArgumentNullException(nameof(logger));
                }

                public event EventHandler<{{module.Entity}}>? Changed;

                public ValueTask DisposeAsync()
                {
                    _stop.Cancel();
                    _stop.Dispose();
                    return ValueTask.CompletedTask;
                }

            """);

        foreach (var member in module.SomeMembers(8))
        {
            code.Append(module.Random.Next(4) switch
            {
                0 => $$"""

                        public async Task<{{module.Entity}}> Update{{member}}Async(
                            Guid id, string value, CancellationToken cancellationToken = default)
                        {
                            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
                            var item = await _repository.FindAsync(id, linked.Token).ConfigureAwait(false)
                                ?? throw new KeyNotFoundException($"There is no {{module.Noun}} with the id '{id}'.");

                            if (string.IsNullOrWhiteSpace(value))
                                throw new ArgumentException("The {{member}} must not be empty.", nameof(value));

                            item.MoveTo({{module.Entity}}State.Confirmed);
                            await _repository.SaveAsync(item, linked.Token).ConfigureAwait(false);
                            _logger.LogInformation("{{member}} of {Id} set to {Value}", id, value);
                            Changed?.Invoke(this, item);
                            return item;
                        }

                    """,
                1 => $$"""

                        /// <summary>Tries up to {{module.Random.Next(2, 7)}} times, with a longer pause each time.</summary>
                        public async Task<T> Retry{{member}}Async<T>(
                            Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
                        {
                            for (var attempt = 1; ; attempt++)
                            {
                                try
                                {
                                    return await action(cancellationToken).ConfigureAwait(false);
                                }
                                catch (IOException exception) when (attempt < {{module.Random.Next(2, 7)}})
                                {
                                    _logger.LogWarning(exception, "Attempt {Attempt} at {{member}} failed", attempt);
                                    var wait = TimeSpan.FromMilliseconds({{module.Random.Next(10, 900)}} * attempt);
                                    await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
                                }
                            }
                        }

                    """,
                2 => $$"""

                        public async Task<int> Count{{member}}Async(IEnumerable<Guid> ids, CancellationToken cancellationToken)
                        {
                            var count = 0;
                            foreach (var chunk in ids.Distinct().Chunk({{module.Random.Next(5, 50)}}))
                            {
                                var items = await Task.WhenAll(chunk.Select(id => _repository.FindAsync(id, cancellationToken)))
                                    .ConfigureAwait(false);
                                count += items.OfType<{{module.Entity}}>()
                                    .Sum(item => item.History.Count(line => line.StartsWith("{{member}}", StringComparison.Ordinal)));
                            }

                            return count;
                        }

                    """,
                _ => $$"""

                        // The {{member}} is sent by mail, so it has to fit in one line.
                        public string Describe{{member}}({{module.Entity}} item, int width = {{module.Random.Next(40, 120)}})
                        {
                            var state = item.State switch
                            {
                                {{module.Entity}}State.Created => "is new",
                                {{module.Entity}}State.Confirmed when item.History.Count > 3 => "was changed often",
                                {{module.Entity}}State.Confirmed => "is confirmed",
                                _ => "is not known",
                            };
                            var last = item.History.Count == 0 ? "." : ", last: " + item.History[^1];
                            var line = $"{{module.Noun}} {item.Id}: {{member}} {state}" + last;
                            return line.Length <= width ? line : line[..(width - 1)] + "…";
                        }

                    """,
            });
        }

        return code.Append("}\n").ToString();
    }
}
