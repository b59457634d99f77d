using System.Globalization;
using System.Text;

namespace Benchmarks.Code.Templates;

/// <summary>What a module is about: a class with properties, a record, an enumeration.</summary>
internal static class EntityTemplate
{
    public static string Write(Module module)
    {
        var members = module.SomeMembers(14);
        var code = new StringBuilder($$"""
            namespace {{module.Namespace}};

            /// <summary>The state of a {{module.Noun}}.</summary>
            public enum {{module.Entity}}State
            {
                Unknown,
                Created,
                Confirmed,
                Closed,
            }

            /// <summary>What is kept of a {{module.Noun}} when it is closed.</summary>
            public sealed record {{module.Entity}}Summary(Guid Id, string Title, decimal Total, DateTimeOffset ClosedAt)
            {
                public bool IsEmpty => Total == 0m && Title.Length == 0;
            }

            /// <summary>A {{module.Noun}} with all that is known of it.</summary>
            public class {{module.Entity}} : IEquatable<{{module.Entity}}>
            {
                private readonly List<string> _history = new();

                public {{module.Entity}}(Guid id) => Id = id;

                public Guid Id { get; }

                public {{module.Entity}}State State { get; private set; }

                public IReadOnlyList<string> History => _history;

            """);

        foreach (var member in members)
        {
            code.Append(module.Random.Next(4) switch
            {
                0 => $$"""

                        /// <summary>The {{member}} as it was entered; at most {{module.Random.Next(20, 400)}} characters.</summary>
                        public string {{member}}Text { get; set; } = "{{member}} of a new {{module.Noun}}";

                    """,
                1 => $$"""

                        public decimal {{member}}Value
                        {
                            get => field;
                            set
                            {
                                if (value < 0)
                                    throw new ArgumentOutOfRangeException(nameof(value), $"The {{member}} cannot be {value}.");

                                field = decimal.Round(value, 2);
                                _history.Add($"{nameof({{member}}Value)} set to {value}");
                            }
                        }

                    """,
                2 => $$"""

                        public int? {{member}}Number { get; set; }

                        public bool Has{{member}} => {{member}}Number is > 0 and < {{module.Random.Next(100, 9000)}};

                    """,
                _ => $$"""

                        // Old clients send no {{member}}: then it is the time of creation.
                        public DateTimeOffset {{member}}At { get; init; } = DateTimeOffset.UtcNow;

                    """,
            });
        }

        code.Append(CultureInfo.InvariantCulture, $$"""

                public void MoveTo({{module.Entity}}State state)
                {
                    if (state < State)
                        throw new InvalidOperationException($"A {{module.Noun}} cannot go from {State} back to {state}.");

                    _history.Add($"{State} -> {state}");
                    State = state;
                }

                public {{module.Entity}}Summary Close(DateTimeOffset now)
                {
                    MoveTo({{module.Entity}}State.Closed);
                    return new {{module.Entity}}Summary(Id, $"{{module.Noun}} {Id:N}", _history.Count, now);
                }

                public bool Equals({{module.Entity}}? other) => other is not null && other.Id == Id;

                public override bool Equals(object? obj) => Equals(obj as {{module.Entity}});

                public override int GetHashCode() => Id.GetHashCode();

                public override string ToString() => $"{{module.Entity}} {Id} ({State}, {_history.Count} changes)";
            }

            """);
        return code.ToString();
    }
}
