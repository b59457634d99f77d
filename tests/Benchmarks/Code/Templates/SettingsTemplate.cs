namespace Benchmarks.Code.Templates;

/// <summary>A configuration file, with the keys and connection strings of other services.</summary>
internal static class SettingsTemplate
{
    public static string Write(Module module) => $$"""
        {
          "Logging": {
            "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning", "{{module.Namespace}}": "Debug" }
          },
          "ConnectionStrings": {
            "{{module.Noun}}s": "Server=localhost;Database={{module.Noun}}s;Trusted_Connection=True;"
          },
          "{{module.Noun}}s": {
            "ApiKey": "",
            "BaseAddress": "https://{{module.Noun.ToLowerInvariant()}}.example.com/api/",
            "Features": [ {{string.Join(", ", module.SomeMembers(12).Select(member => $"\"{member}\""))}} ],
            "TimeoutSeconds": {{module.Random.Next(5, 100)}}
          },
          "AllowedHosts": "*"
        }

        """;
}
