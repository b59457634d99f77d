using Microsoft.CodeAnalysis.CSharp;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>Writes expressions, most of them strings.</summary>
internal sealed class ExpressionWriter(Tape tape)
{
    private const int Deepest = 5;

    private static readonly string[] Pieces =
    [
        "{{OTHER}}", "{{KEY}}", "{{CS}}", "{{CSOTHER}}", "{{CS64}}", "SubscriptionId=11111111-2222-3333-4444-555555555555;",
        "ResourceGroupName=g;", "WorkspaceName=ws;", "WorkspaceName=", "ApiKey=", "Api", "Key=", ";",
        "ApiKey={{OTHER}};", "WorkspaceName=ws;ApiKey={{KEY2}}", "QuantumEndpoint=https://eastus.quantum.azure.com/;",
        "QuantumEndpoint=http://example.org", "SubscriptionId=", "WorkspaceKey=", "AZURE_QUANTUM_CONNECTION_STRING",
        "AZURE_QUANTUM_API_KEY",
        "x-ms-quantum-api-key", "{0}", "{1,5:N}", "{", "<key>", "your-key", "", " ", "k", "\n", "\"", "\uD83D", "{{HEX}}", "{{BASE64}}",
        "{{LONG}}", "ws;ApiKey={0};SubscriptionId={1}",
    ];

    private int _depth;

    /// <summary>Lambdas have statements in them.</summary>
    public Func<string> Block { get; set; } = () => "{ }";

    /// <summary>A piece of a connection string, or half a key.</summary>
    public string Piece() => tape.Pick(10) switch
    {
        8 => FakeKey.Shaped[..43],
        9 => FakeKey.Shaped[43..],
        _ => FakeKey.Fill(tape.Pick(Pieces)),
    };

    public string Next()
    {
        if (_depth >= Deepest || tape.IsAtEnd)
            return Literal();

        _depth++;
        try
        {
            return Write();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>For attributes; the compiler itself does not survive a lambda in those of an assembly.</summary>
    public string Constant() => $"{Literal()} + {Name()} + {Literal()}";

    /// <summary>What a value is given to, or printed by.</summary>
    public string Sink() => tape.Pick(20) switch
    {
        0 or 1 or 2 => $"Workspace.FromConnectionString({Next()})",
        3 => $"Environment.SetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\", {Next()})",
        4 => $"SetEnvironmentVariable({Next()}, {Next()}, EnvironmentVariableTarget.Process)",
        5 => $"Console.WriteLine({Next()})",
        6 => $"Console.Error.Write({Next()}, {Next()}, {Next()})",
        7 => $"new Workspace(new Uri({Next()}), {Next()}, {Next()}, {Next()}, new AzureKeyCredential({Next()}))",
        8 => $"new AzureKeyCredential({Next()})",
        9 => $"logger.LogInformation({Next()}, {Next()})",
        10 => $"File.WriteAllText({Next()}, {Next()})",
        11 => $"client.DefaultRequestHeaders.Add(\"x-ms-quantum-api-key\", {Next()})",
        12 => $"throw new Exception({Next()})",
        13 => $"configuration[\"AZURE_QUANTUM_CONNECTION_STRING\"] = {Next()}",
        14 => $"start.Environment.Add({Next()}, {Next()})",
        15 => $"builder.WithEnvironment({Next()}, {Next()})",
        16 => $"Workspace.FromConnectionString(connectionString: {Next()}, options: {Next()}).ToString()",
        17 => $"Console.WriteLine($\"{{{Next()}}} {{keys.PrimaryKey.Key}} {{workspace.ApiKey}}\")",
        18 => $"System.Diagnostics.Trace.WriteLine({Next()} + keys.PrimaryConnectionString)",
        _ => $"new Dictionary<string, string> {{ [\"AZURE_QUANTUM_API_KEY\"] = {Next()}, [{Next()}] = {Next()} }}",
    };

    public string Name() => tape.Pick([
        "v0", "v1", "v2", "a", "f0", "f1", "f2", "f3", "P0", "P1", "P2", "this.f0", "P.f1", "Q.f2", "id", "x", "value", "missing",
        "base.P0", "new P().P1", "f0.f1",
    ]);

    private string Write() => tape.Pick(72) switch
    {
        0 or 1 or 2 => Literal(),
        3 or 4 or 5 or 6 => Name(),
        7 or 8 or 9 => $"{Next()} + {Next()}",
        10 => $"{Next()} + {Next()} + {Next()} + {Next()}",
        11 or 12 => Interpolated(),
        13 => $"({Next()})",
        14 => $"n > 1 ? {Next()} : {Next()}",
        15 => $"{Next()} ?? {Next()}",
        16 => $"id switch {{ {Next()} => {Next()}, \"b\" when n > 1 => {Next()}, _ => {Next()} }}",
        17 => $"string.Format({Next()}, {Next()}, {Next()})",
        18 => $"string.Join({Next()}, {Next()}, {Next()})",
        19 => $"string.Join({Next()}, {Collection()})",
        20 => $"string.Concat({Next()}, {Next()}, {Next()})",
        21 => $"new StringBuilder({Next()}).Append({Next()}).AppendFormat({Next()}, {Next()}).AppendLine({Next()}).ToString()",
        22 => $"new StringBuilder().AppendJoin(';', {Collection()}).Insert(0, {Next()}).Replace({Next()}, {Next()}).ToString()",
        23 => "v1.ToString()",
        24 => $"M{tape.Pick(4)}({Next()}, n)",
        25 => $"M{tape.Pick(4)}({Next()})",
        26 => $"L{tape.Pick(2)}({Next()})",
        27 => $"((Func<string, string>)(x => {Next()}))({Next()})",
        28 => $"((Func<string, string>)(x => {Block()}))({Next()})",
        29 => $"new Func<string>(() => {Next()}).Invoke()",
        30 => $"({Collection()})[{tape.Pick(["0", "1", "^1", "n", "-1", "99999999999"])}]",
        31 => $"{Collection()}.First()",
        32 => $"new Dictionary<string, string> {{ [{Next()}] = {Next()}, {{ \"b\", {Next()} }} }}[{Next()}]",
        33 => $"({Next()}, {Next()}).Item{tape.Pick(["1", "2", "3"])}",
        34 => $"(A: {Next()}, B: {Next()}).A",
        35 => $"{Next()}.Replace({Next()}, {Next()})",
        36 => $"{Next()}.Trim({tape.Pick(["", "';'", "'\\0'", "null", "' ', ';'"])})",
        37 => $"{Next()}.Substring({tape.Pick(["0", "1", "2, 3", "-1", "int.MaxValue, 2", "99"])})",
        38 => $"{Next()}[{tape.Pick(["1..", "..^1", "^5..^9", "..", "int.MaxValue..", "0"])}]",
        39 => $"{Next()}.Insert({tape.Pick(["0", "n", "-5", "9999"])}, {Next()})",
        40 => $"{Next()}.Remove({tape.Pick(["0", "1, 2", "-1"])})",
        41 => $"{Next()}.PadLeft({tape.Pick(["3", "n", "-1", "2000000000", "100, '='"])})",
        42 => $"{Next()}.{tape.Pick(["ToUpper", "ToLowerInvariant", "ToString", "Normalize", "Clone", "TrimEnd", "GetHashCode"])}()",
        43 => $"{Next()}.Split({Next()})[{tape.Pick(["0", "1", "^1"])}]",
        44 => $"new string({tape.Pick(["'x', 5", "'a', -1", "'a', int.MaxValue", "new[] { 'A', 'b' }", "\"ab\""])})",
        45 => $"Encoding.UTF8.GetString(Convert.FromBase64String({Next()}))",
        46 => $"Encoding.UTF8.GetString({Literal()}u8)",
        47 => $"Convert.ToBase64String(Encoding.UTF8.GetBytes({Next()}))",
        48 => $"Environment.GetEnvironmentVariable({Next()})",
        49 => $"v0 = {Next()}",
        50 => $"{Name()} {tape.Pick(["+=", "??=", "=", "-="])} {Next()}",
        51 => $"({Next()} is var v2 ? v2 : {Next()})",
        52 => $"({Next()} is {{ Length: > 3 }} v1 ? v1 : v0)",
        53 => $"(string)(object){Next()}!",
        54 => $"checked({Next()}) as string",
        55 => $"await Task.FromResult({Next()})",
        56 => $"{Next()} ?? throw new Exception({Next()})",
        57 => $"nameof({Name()})",
        58 => $"new R({Next()}, B: {Next()}) {{ C = {Next()} }}.{tape.Pick(["A", "B", "C"])}",
        59 => $"(new R() with {{ A = {Next()} }}).A",
        60 => $"new {{ A = {Next()}, f0 = {Next()} }}.A",
        61 => $"(from x in {Collection()} where x != {Next()} select {Next()}).Single()",
        62 => $"{Collection()}.Select(x => {Next()}).Aggregate((a, b) => {Next()})",
        63 => $"M0(out v0, ref v1, in v2, {Next()})",
        64 => $"this[{Next()}]",
        65 => "Lazy<string>(() => " + Next() + ").Value",
        66 => $"id?.Replace({Next()}, {Next()})?.Trim()",
        67 => $"default(string) + '{tape.Pick([";", "=", "\\u003d", "\\x41", "ab", "\\", ""])}' + {Next()}",
        68 => $"string.Create(null, {Interpolated()})",
        69 => $"FormattableString.Invariant({Interpolated()})",
        70 => $"/* {Piece()} */ {Next()} // {Piece()}\n",
        _ => Sink(),
    };

    private string Collection() => tape.Pick(7) switch
    {
        0 => $"new[] {{ {Next()}, {Next()} }}",
        1 => $"(string[])[{Next()}, .. {(tape.IsAtEnd ? "v2" : Next())}, {Next()}]",
        2 => $"new List<string> {{ {Next()}, {Next()} }}",
        3 => $"new string[2] {{ {Next()}, {Next()} }}",
        4 => $"Enumerable.Repeat({Next()}, {tape.Pick(["2", "n", "-1", "int.MaxValue"])})",
        5 => $"stackalloc[] {{ {Next()} }}",
        _ => Name(),
    };

    private string Literal()
    {
        var text = Piece();
        return tape.Pick(9) switch
        {
            1 => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            2 => "\"\"\"" + text + "\"\"\"",
            3 => "\"\"\"\n    " + text + "\n    \"\"\"",
            4 => "$\"" + text + "\"",
            5 => "\"" + string.Concat(text.Select(c => c is '=' or 'A' or '\n' or '"' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"",
            6 => "\"" + text,
            7 => "$$\"\"\"" + text + "{{n}}\"\"\"",
            _ => SymbolDisplay.FormatLiteral(text, quote: true),
        };
    }

    private string Interpolated() => tape.Pick(5) switch
    {
        0 => $"$\"{Piece()}{{{Next()}}}{Piece()}\"",
        1 => $"$@\"{Piece()}{{{Next()},5:N2}}{Piece()}{{{Next()}}}\"",
        2 => $"$\"\"\"{Piece()}{{{Next()}}}\"\"\"",
        3 => $"$\"{{{Next()}}}{{{Next()}}}{{{{\"",
        _ => $"$$\"\"\"\n    {Piece()}{{{{{Next()}}}}}\n    {Piece()}\n    \"\"\"",
    };
}
