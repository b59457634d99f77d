namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>
/// Writes programs that put strings together, send them somewhere and print them, in all ways that C# has. Names are few, so that members,
/// methods and variables refer to one another, in circles as well; some of them do not exist, and types need not fit.
/// </summary>
internal sealed class ProgramWriter
{
    private static readonly string[] Types =
    [
        "string", "string?", "var", "const string", "object", "dynamic", "StringBuilder", "string[]", "List<string>",
        "Dictionary<string, string>", "Func<string, string>", "Workspace", "AzureKeyCredential", "int", "ReadOnlySpan<char>", "Missing",
    ];

    private readonly Tape _tape;
    private readonly ExpressionWriter _expressions;
    private readonly StatementWriter _statements;

    private ProgramWriter(Tape tape)
    {
        _tape = tape;
        _expressions = new ExpressionWriter(tape);
        _statements = new StatementWriter(tape, _expressions);
        _expressions.Block = _statements.Block;
    }

    /// <summary>The files of a program.</summary>
    public static IReadOnlyList<string> Write(byte[] choices)
    {
        var writer = new ProgramWriter(new Tape(choices));
        return writer._tape.Pick(4) == 3 ? [writer.File("P"), writer.File("Q")] : [writer.File("P")];
    }

    private string File(string type)
    {
        var start = _tape.Pick([
            "",
            "namespace Generated;\n",
            "#nullable disable\n",
            "#define DEBUG\n",
            "// " + _expressions.Piece() + "\n",
            "[assembly: System.Reflection.AssemblyMetadata(\"k\", " + _expressions.Constant() + ")]\n",
        ]);
        var statements = type == "P" && _tape.Pick(5) == 4 ? _statements.Lines() : "";
        return $$"""
            using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text; using System.Threading.Tasks;
            using Azure; using Azure.Identity; using QuantumWorkspaces; using Microsoft.Extensions.Logging; using static System.Environment;
            {{start}}{{statements}}
            {{Kind()}} {{type}}{{_tape.Pick(["", " : Q", " : P", "(string f0)", "<T> where T : class"])}}
            {
            {{Members()}}
            {{MoreStatements()}}
            }

            """;
    }

    private string Kind() =>
        _tape.Pick(["partial class", "static class", "partial record", "partial struct", "interface", "public abstract partial class"]);

    private string Members() => string.Join('\n', Enumerable.Range(0, 1 + _tape.Pick(7)).Select(_ => Member()));

    /// <summary>A method that uses whatever there is.</summary>
    private string MoreStatements() => $"object Run(string id, int n) {_statements.Block()}";

    private string Member() => _tape.Pick(22) switch
    {
        0 => $"string {Field()} = {Next()};",
        1 => $"const string {Field()} = {Next()};",
        2 => $"static readonly {Type()} {Field()} = {Next()}, {Field()} = {Next()};",
        3 => $"string {Property()} => {Next()};",
        4 => $"string {Property()} {{ get; set; }} = {Next()};",
        5 => $"{Type()} {Property()} {{ get {{ return {Next()}; }} set {{ {Field()} = value; {_statements.Lines()} }} }}",
        6 => $"string {Method()}(string a, int n) => {Next()};",
        7 => $"static string {Method()}(string a, int n = 0) {_statements.Block()}",
        8 => $"string {Method()}(string a = {Next()}, params string[] b) {{ {_statements.Lines()} return {Next()}; }}",
        9 => $"async Task<string> {Method()}(string a, int n) {{ {_statements.Lines()} return await {Method()}({Next()}, n); }}",
        10 => $"IEnumerable<string> {Method()}(string a, int n) {{ yield return {Next()}; {_statements.Lines()} }}",
        11 =>
            $"[System.ComponentModel.Description({_expressions.Constant()})] void {Method()}(ref string a, out string n) {{ n = a = {Next()}; }}",
        12 => $"static P() {_statements.Block()}",
        13 => $"public P(string f0) : this({Next()}, {Next()}) {_statements.Block()}",
        14 => $"string this[string a] {{ get => {Next()}; set => {Field()} = {Next()}; }}",
        15 => $"public static implicit operator string(P a) => {Next()}; public override string ToString() => {Next()};",
        16 => $"record R(string A = {Next()}, string B = \"\") {{ public string C {{ get; init; }} = {Next()}; }}",
        17 => $"enum E {{ A = {Next()}, B }}",
        18 => $"class N : P {{ {Member()} }}",
        19 => $"/// <summary>{_expressions.Piece()}</summary>\n{Type()} {Method()}<T>(T a, int n) where T : class => {Next()};",
        20 => $"#if {_tape.Pick(["DEBUG", "NEVER", "true"])}\n{Member()}\n#else\n// {_expressions.Piece()}\n#endif",
        _ => $"event Action {Field()}; delegate string D(string a = {Next()}); ~P() {{ {_statements.Lines()} }}",
    };

    private string Next() => _expressions.Next();

    private string Type() => _tape.Pick(Types);

    private string Field() => "f" + _tape.Pick(4);

    private string Property() => "P" + _tape.Pick(3);

    private string Method() => "M" + _tape.Pick(4);
}
