using System.Text;

namespace Benchmarks.Code.Templates;

/// <summary>Loops, spans, arithmetic: code of little text and many expressions.</summary>
internal static class ParserTemplate
{
    public static string Write(Module module)
    {
        var code = new StringBuilder($$"""
            using System.Globalization;

            namespace {{module.Namespace}};

            /// <summary>Reads what the old system writes about a {{module.Noun}}: lines of fields with a fixed width.</summary>
            public ref struct {{module.Entity}}Parser
            {
                private const int Width = {{module.Random.Next(8, 40)}};
                private readonly ReadOnlySpan<char> _text;
                private int _position;

                public {{module.Entity}}Parser(ReadOnlySpan<char> text)
                {
                    _text = text;
                    _position = 0;
                }

                public readonly bool IsAtEnd => _position >= _text.Length;

                public ReadOnlySpan<char> Next()
                {
                    var start = _position;
                    while (_position < _text.Length && _position - start < Width && _text[_position] is not ('\n' or '\r'))
                        _position++;

                    return _text[start.._position].Trim();
                }

            """);

        foreach (var member in module.SomeMembers(7))
        {
            code.Append(module.Random.Next(3) switch
            {
                0 => $$"""

                        public decimal Read{{member}}()
                        {
                            var field = Next();
                            var sign = field.StartsWith("-") ? -1 : 1;
                            if (!decimal.TryParse(field.TrimStart('-'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
                                throw new FormatException($"'{field}' at {_position} is no {{member}}.");

                            return sign * value / {{module.Random.Next(1, 1000)}}m;
                        }

                    """,
                1 => $$"""

                        /// <summary>
                        /// The check digit: weights {{module.Random.Next(2, 9)}} and {{module.Random.Next(2, 9)}} in turn, modulo 97.
                        /// </summary>
                        public static int Check{{member}}(ReadOnlySpan<byte> digits)
                        {
                            var sum = 0;
                            for (var i = 0; i < digits.Length; i++)
                            {
                                var weight = (i & 1) == 0 ? {{module.Random.Next(2, 9)}} : {{module.Random.Next(2, 9)}};
                                var digit = digits[i] - (byte)'0';
                                if (digit is < 0 or > 9)
                                    continue;

                                checked
                                {
                                    sum += weight * digit;
                                }

                                sum = (sum << 1) ^ (sum >>> 3);
                            }

                            return (sum % 97 + 97) % 97;
                        }

                    """,
                _ => $$"""

                        public bool TryRead{{member}}(out (int Year, int Month, string Remainder) result)
                        {
                            var field = Next();
                            result = default;
                            if (field.Length < 6 || !int.TryParse(field[..4], out var year) || !int.TryParse(field[4..6], out var month))
                                return false;

                            switch (month)
                            {
                                case >= 1 and <= 12 when year > {{module.Random.Next(1950, 2020)}}:
                                    result = (year, month, field[6..].ToString());
                                    return true;
                                case 0:
                                    goto default;
                                default:
                                    return false;
                            }
                        }

                    """,
            });
        }

        return code.Append("}\n").ToString();
    }
}
