using System.Text;

namespace Benchmarks.Code.Templates;

/// <summary>How another service is called: HTTP, JSON, settings; in some modules with what it is authenticated by.</summary>
internal static class ClientTemplate
{
    public static string Write(Module module)
    {
        var code = new StringBuilder($$"""
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text.Json;
            using Microsoft.Extensions.Configuration;

            namespace {{module.Namespace}};

            /// <summary>Where the service is, and how patient its caller.</summary>
            public sealed class {{module.Entity}}ClientOptions
            {
                public Uri BaseAddress { get; set; } =
                    new("https://{{module.Noun.ToLowerInvariant()}}.example.com/api/v{{module.Random.Next(1, 9)}}/");

                public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds({{module.Random.Next(5, 100)}});

            {{(module.HasService ? Credentials(module) : "    public string UserAgent { get; set; } = \"contoso\";\n")}}
            }

            public sealed class {{module.Entity}}Client(HttpClient http, {{module.Entity}}ClientOptions options)
            {
                private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

                private HttpRequestMessage Request(HttpMethod method, string path)
                {
                    var request = new HttpRequestMessage(method, new Uri(options.BaseAddress, path));
                    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            {{(module.HasService ? """
                    request.Headers.Add("x-api-key", options.ApiKey);
            """ : """
                    request.Headers.UserAgent.ParseAdd(options.UserAgent);
            """)}}
                    return request;
                }

            """);

        foreach (var member in module.SomeMembers(6))
        {
            code.Append(module.Random.Next(3) switch
            {
                0 => $$"""

                        /// <summary>Asks for the {{member}} of a {{module.Noun}}; null when there is none.</summary>
                        public async Task<{{module.Entity}}Summary?> Get{{member}}Async(
                            Guid id, CancellationToken cancellationToken = default)
                        {
                            var path = $"{{member.ToLowerInvariant()}}/{id:D}?top={{module.Random.Next(1, 100)}}";
                            using var request = Request(HttpMethod.Get, path);
                            using var response = await http
                                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                                .ConfigureAwait(false);
                            if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
                                return null;

                            response.EnsureSuccessStatusCode();
                            return await response.Content
                                .ReadFromJsonAsync<{{module.Entity}}Summary>(Json, cancellationToken)
                                .ConfigureAwait(false);
                        }

                    """,
                1 => $$"""

                        public async Task Send{{member}}Async(
                            {{module.Entity}}Summary summary, CancellationToken cancellationToken = default)
                        {
                            using var request = Request(HttpMethod.Post, "{{member.ToLowerInvariant()}}");
                            request.Content = JsonContent.Create(
                                new { summary.Id, summary.Title, {{member}}Sum = summary.Total * {{module.Random.Next(1, 30)}}m },
                                options: Json);
                            using var timeout = new CancellationTokenSource(options.Timeout);
                            using var response = await http.SendAsync(request, timeout.Token).ConfigureAwait(false);
                            if (!response.IsSuccessStatusCode)
                            {
                                var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                                throw new HttpRequestException($"The service answered {(int)response.StatusCode}: {body}");
                            }
                        }

                    """,
                _ => $$"""

                        public static IReadOnlyDictionary<string, string> Read{{member}}(JsonElement element)
                        {
                            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                            foreach (var property in element.EnumerateObject())
                            {
                                values[property.Name] = property.Value.ValueKind switch
                                {
                                    JsonValueKind.String => property.Value.GetString() ?? "",
                                    JsonValueKind.Number =>
                                        property.Value.GetDouble().ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
                                    JsonValueKind.True or JsonValueKind.False => property.Value.GetBoolean() ? "yes" : "no",
                                    _ => property.Value.GetRawText(),
                                };
                            }

                            return values;
                        }

                    """,
            });
        }

        return code.Append("}\n").ToString();
    }

    private static string Credentials(Module module) => $$"""
            public string ApiKey { get; set; } = "";

            public string PrimaryKey { get; set; } = "";

            public string? Password { get; set; }

            public static {{module.Entity}}ClientOptions From(IConfiguration configuration)
            {
                var connectionString = configuration.GetConnectionString("{{module.Noun}}s")
                    ?? throw new InvalidOperationException("ConnectionStrings:{{module.Noun}}s is not set.");
                var apiKey = configuration["{{module.Noun}}s:ApiKey"];
                var options = {{(HasConnectionString(module)
                    ? "FromConnectionString(connectionString)"
                    : $"new {module.Entity}ClientOptions {{ BaseAddress = new Uri(connectionString) }}")}};
                options.ApiKey = apiKey ?? "<your-api-key>";
                options.Password = Environment.GetEnvironmentVariable("{{module.Noun.ToUpperInvariant()}}_PASSWORD");
                options.PrimaryKey = $"{connectionString.Length}-{apiKey?.Length ?? 0}";
                return options;
            }

        """ + (HasConnectionString(module) ? $$"""
            public static {{module.Entity}}ClientOptions FromConnectionString(string connectionString)
            {
                var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => part.Split('=', 2))
                    .ToDictionary(part => part[0], part => part[^1]);
                return new {{module.Entity}}ClientOptions { BaseAddress = new Uri(parts["Endpoint"]), ApiKey = parts["AccountKey"] };
            }

        """ : "");

    private static bool HasConnectionString(Module module) => module.Index % 50 == 0;
}
