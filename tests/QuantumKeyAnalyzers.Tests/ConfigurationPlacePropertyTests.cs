using ConnectionStrings;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Each name of a key in each place of each format: what is known in one is known in all. The tables of the names and of what is between a
/// name and its value are complete: each entry of theirs is needed by a place.
/// </summary>
public class ConfigurationPlacePropertyTests
{
    private static readonly string[] Keys = [FakeKey.Other, FakeKey.Hexadecimal, FakeKey.Base64];

    private static readonly string[] NoKeys =
    [
        "", "$KEY", "${KEY}", "$(KEY)", "%KEY%", "<your-key>", "{{ key }}", "your-azure-quantum-api-key", "secretref:quantum-key-0123456789",
        "11111111-2222-3333-4444-555555555555", "/run/secrets/azure_quantum_api_key",
    ];

    private static readonly string[] OtherNames =
    [
        "OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "QUANTUM_API_KEY", "AZURE_API_KEY", "AZURE_QUANTUM_API_KEY_VERSION",
        "AZURE_QUANTUM_API_KEY_SHA256", "azureQuantumKeyVault", "AZURE_QUANTUM_KEY_VAULT_NAME", "AZURE_QUANTUM_STORAGE_KEY",
        "AzureQuantum__Storage__Key", "AzureQuantum__OpenAI__ApiKey", "AZURE_QUANTUM_KEYS", "AZURE_QUANTUM_COMMIT", "azureQuantumApiKeyEnabled",
    ];

    public static TheoryData<int> Places { get; } = new(Enumerable.Range(0, ConfigurationPlaces.All.Count));

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_name_of_a_key_is_known(int place) => Assert.Empty(
        from name in ConfigurationPlaces.NamesFor(ConfigurationPlaces.All[place].Template)
        from key in Keys
        let found = KeysIn(place, name, key)
        where found is not [var only] || only != key
        select $"{FakeKey.Mask(Text(place, name, key))} => [{string.Join(" | ", found.Select(FakeKey.Mask))}]");

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_no_key_is_none(int place) => Assert.Empty(
        from name in ConfigurationPlaces.NamesFor(ConfigurationPlaces.All[place].Template)
        from value in NoKeys
        where KeysIn(place, name, value).Count > 0
        select Text(place, name, value));

    [Theory]
    [MemberData(nameof(Places))]
    public void The_names_of_other_things_are_known_too(int place) => Assert.Empty(
        from name in OtherNames
        where KeysIn(place, name, FakeKey.Hexadecimal).Count > 0
        select FakeKey.Mask(Text(place, name, FakeKey.Hexadecimal)));

    /// <summary>What a key is looked for beside, and which is none: it belongs to another name, or to none.</summary>
    [Theory]
    [InlineData("run.sh", "gh secret set OTHER --body \"KEY\" && gh secret set AZURE_QUANTUM_API_KEY --body \"$K\"\n")]
    [InlineData("run.sh", "az keyvault secret set --name other --value KEY; az keyvault secret set --name azure-quantum-api-key --value \"$K\"\n")]
    [InlineData("run.sh", "az keyvault secret show --name azure-quantum-api-key --vault-name KEY\n")]
    [InlineData("run.sh", "docker run -e AZURE_QUANTUM_API_KEY image@sha256:KEYKEY\n")]
    [InlineData("run.sh", "docker run --env AZURE_QUANTUM_API_KEY KEY\n")]
    [InlineData("run.sh", "unset AZURE_QUANTUM_API_KEY; export OTHER=KEY\n")]
    [InlineData("run.sh", "git log AZURE_QUANTUM_API_KEY; git show KEY\n")]
    [InlineData("run.sh", "set -e; curl -H \"x-ms-quantum-api-key: $K\" https://eastus.quantum.azure.com/v1.0/jobs/KEY\n")]
    [InlineData("run.sh", "curl -H \"x-ms-quantum-api-key: $(cat /run/secrets/azure-quantum-api-key)\" \\\n  https://a.default.svc/v1beta1/b/KEY\n")]
    [InlineData("run.ps1", "$k = Get-Item Env:AZURE_QUANTUM_API_KEY; Set-Item Env:OTHER -Value 'KEY'\n")]
    [InlineData("app.yaml", "env: [{name: OTHER, value: KEY}, {name: AZURE_QUANTUM_API_KEY, valueFrom: x}]\n")]
    [InlineData("app.yaml", "- name: OTHER\n  value: KEY\n- name: AZURE_QUANTUM_API_KEY\n  valueFrom: x\n")]
    [InlineData("app.yaml", "- name: AZURE_QUANTUM_API_KEY\n  valueFrom:\n    secretKeyRef: { name: s, key: KEY }\n")]
    [InlineData("app.yaml", "secrets:\n- AZURE_QUANTUM_API_KEY\n- KEY\n")]
    [InlineData("app.yaml", "AZURE_QUANTUM_API_KEY:\nOTHER: KEY\n")]
    [InlineData("web.config", "<add key=\"OTHER\" value=\"KEY\" /><add key=\"AZURE_QUANTUM_API_KEY\" value=\"\" />")]
    [InlineData("web.config", "<add key=\"AZURE_QUANTUM_API_KEY\" value=\"\" /><add key=\"OTHER\" value=\"KEY\" />")]
    [InlineData("app.json", "{ \"AZURE_QUANTUM_API_KEY\": \"\", \"value\": \"KEY\" }")]
    [InlineData("app.json", "{ \"AzureQuantum\": { \"ETag\": \"KEY\", \"OpenAI\": { \"ApiKey\": \"KEY\" } } }")]
    [InlineData("app.json", "{ \"azureQuantumApiKey\": { \"reference\": { \"secretName\": \"KEY\" } } }")]
    [InlineData(".env", "AZURE_QUANTUM_API_KEY=\nOTHER=KEY\n")]
    [InlineData("main.tf", "variable \"azure_quantum_api_key\" {\n  type = string\n}\nvariable \"other\" {\n  default = \"KEY\"\n}\n")]
    [InlineData("main.bicep", "param azureQuantumApiKey string\nparam other string = 'KEY'\n")]
    [InlineData("README.md", "Set AZURE_QUANTUM_API_KEY, then see commit KEY.\n")]
    [InlineData("README.md", "The AZURE_QUANTUM_API_KEY of KEY is old.\n")]
    public void The_value_of_another_name_is_left_alone(string file, string text) =>
        Assert.Empty(KeysIn(file, text.Replace("KEYKEY", FakeKey.Hexadecimal + FakeKey.Hexadecimal, StringComparison.Ordinal)
            .Replace(" KEY", " " + FakeKey.Hexadecimal, StringComparison.Ordinal)
            .Replace("\"KEY\"", $"\"{FakeKey.Hexadecimal}\"", StringComparison.Ordinal)
            .Replace("'KEY'", $"'{FakeKey.Hexadecimal}'", StringComparison.Ordinal)
            .Replace("/KEY", $"/{FakeKey.Hexadecimal}", StringComparison.Ordinal)
            .Replace("=KEY", $"={FakeKey.Hexadecimal}", StringComparison.Ordinal)));

    [Fact]
    public void There_is_a_place_for_each_format_and_for_each_entry_of_the_tables()
    {
        var texts = ConfigurationPlaces.All.Select(place => place.Template).ToList();
        Assert.All(
            ConfigurationFormats.All.Where(format => !format.SearchesOnlyComments),
            format => Assert.Contains(ConfigurationPlaces.All, place => ConfigurationFormats.Of(place.File) == format));
        Assert.All(Assignment.Operators, entry => Assert.Contains(texts, text => text.Contains(entry, StringComparison.Ordinal)));
        Assert.All(
            (IEnumerable<string>)[.. Assignment.ValueWords, .. Assignment.NameWords, .. Assignment.Verbs, .. Assignment.Types],
            entry => Assert.Contains(texts, text => text.Contains(entry, StringComparison.OrdinalIgnoreCase)));
        var names = texts.SelectMany(ConfigurationPlaces.NamesFor).ToHashSet();
        Assert.All(KeyName.Words, word => Assert.Contains(names, name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.All(KeyName.Separators, separator => Assert.Contains(names, name => name.Contains(separator)));
    }

    private static string Text(int place, string name, string value) =>
        ConfigurationPlaces.Fill(ConfigurationPlaces.All[place].Template, name, value);

    private static List<string> KeysIn(int place, string name, string value) =>
        KeysIn(ConfigurationPlaces.All[place].File, Text(place, name, value));

    private static List<string> KeysIn(string file, string text) =>
        [.. QKA0004_KeyInConfigurationFile.KeysOf(SourceText.From(text), file, CancellationToken.None)
            .Select(key => text.Substring(key.Place.Start, key.Place.Length))];
}
