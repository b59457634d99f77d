using System.Text;

namespace Benchmarks.Code.Templates;

/// <summary>Texts and tables: queries, string builders, local functions, long literals.</summary>
internal static class ReportTemplate
{
    public static string Write(Module module)
    {
        var code = new StringBuilder($$""""
            using System.Globalization;
            using System.Text;

            namespace {{module.Namespace}};

            /*
             * The reports that the {{module.Noun}} department gets.
             * Texts are in English only: what is shown to customers is elsewhere.
             */
            public static class {{module.Entity}}Reports
            {
                private const string Header = """
                    <table class="report" id="{{module.Noun}}">
                      <tr><th>Id</th><th>State</th><th style="width: {{module.Random.Next(10, 90)}}%">Changes</th></tr>
                    """;

                public static string ToHtml(this IEnumerable<{{module.Entity}}> items)
                {
                    var html = new StringBuilder(Header);
                    foreach (var (index, item) in items.Select((item, index) => (index, item)))
                    {
                        html.Append(CultureInfo.InvariantCulture, $"<tr class=\"row-{index % 2}\"><td>{item.Id}</td><td>{item.State}</td>");
                        html.Append("<td>").AppendJoin("<br/>", item.History.Select(Escape)).AppendLine("</td></tr>");
                    }

                    return html.Append("</table>").ToString();

                    static string Escape(string text) =>
                        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
                }

            """");

        foreach (var member in module.SomeMembers(6))
        {
            code.Append(module.Random.Next(3) switch
            {
                0 => $$"""

                        public static IEnumerable<string> {{member}}Lines(
                            IReadOnlyCollection<{{module.Entity}}> items, IReadOnlyCollection<{{module.Entity}}Summary> summaries)
                        {
                            var query =
                                from item in items
                                join summary in summaries on item.Id equals summary.Id into closed
                                from summary in closed.DefaultIfEmpty()
                                let title = summary?.Title ?? "open"
                                where item.History.Count < {{module.Random.Next(5, 50)}}
                                orderby title, item.State descending
                                select new { item.Id, Title = title, Total = summary is null ? 0m : summary.Total };
                            return query.Select(line => string.Format(
                                CultureInfo.InvariantCulture, "{0,-36} {1,-20} {2,12:N2}", line.Id, line.Title, line.Total));
                        }

                    """,
                1 => $$"""

                        /// <summary>
                        /// Mean and spread of the {{member}} over all, in {{module.Pick("percent", "seconds", "kilograms", "euros")}}.
                        /// </summary>
                        public static (double Mean, double Spread) {{member}}Statistics(params double[] values)
                        {
                            if (values.Length == 0)
                                return (double.NaN, double.NaN);

                            var mean = values.Average();
                            var spread = Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / values.Length);
                            return (Math.Round(mean, {{module.Random.Next(1, 5)}}), Math.Round(spread, {{module.Random.Next(1, 5)}}));
                        }

                    """,
                _ => $$"""

                        public static string {{member}}Message({{module.Entity}} item, object? detail) => detail switch
                        {
                            null => $"No detail of the {{member}} of {item.Id}.",
                            string { Length: 0 } => "An empty " + nameof(detail) + ": " + item,
                            string text => $"{text.ToUpperInvariant()} ({text.Length} characters)",
                            int number and > {{module.Random.Next(100)}} => $"{number:N0} of {{module.Random.Next(100, 1000)}}",
                            IFormattable formattable => formattable.ToString("G", CultureInfo.InvariantCulture),
                            {{module.Entity}}Summary { IsEmpty: true } => "nothing",
                            _ => throw new NotSupportedException($"A detail of type {detail.GetType().Name} is not supported: {{member}}."),
                        };

                    """,
            });
        }

        return code.Append("}\n").ToString();
    }
}
