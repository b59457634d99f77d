namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>Writes statements.</summary>
internal sealed class StatementWriter(Tape tape, ExpressionWriter expressions)
{
    private const int Deepest = 5;

    private int _depth;

    public string Block() => "{ " + Lines() + "return " + Next() + "; }";

    public string Lines()
    {
        if (_depth >= Deepest)
            return "";

        _depth++;
        var lines = string.Concat(Enumerable.Range(0, tape.Pick(5)).Select(_ => Statement() + "\n"));
        _depth--;
        return lines;
    }

    private string Statement() => tape.Pick(38) switch
    {
        0 or 1 or 2 or 3 or 4 => expressions.Sink() + ";",
        5 => $"var {Local()} = {Next()};",
        6 => $"string {Local()} = {Next()}, {Local()} = {Next()};",
        7 => $"const string {Local()} = {Next()};",
        8 => $"{expressions.Name()} = {Next()};",
        9 => $"{expressions.Name()} += {Next()};",
        10 => $"if (n > {Next()}) {{ {Lines()} }} else {{ {Lines()} }}",
        11 => $"if (id == {Next()}) {Local()} = {Next()};",
        12 => $"while (n-- > 0) {{ {Lines()} }}",
        13 => $"for (var {Local()} = {Next()}; n < 9; n++, {Local()} += {Next()}) {{ {Lines()} }}",
        14 => $"foreach (var {Local()} in new[] {{ {Next()}, {Next()} }}) {{ {Lines()} }}",
        15 =>
            $"switch (id) {{ case {Next()}: {Local()} = {Next()}; break; case var y when y == {Next()}: {Lines()} goto default; default: {Lines()} break; }}",
        16 => $"try {{ {Lines()} }} catch (Exception e) when (e.Message == {Next()}) {{ {Local()} = {Next()}; }} finally {{ {Lines()} }}",
        17 => $"using (var {Local()} = {Next()}) {{ {Lines()} }}",
        18 => $"do {{ {Lines()} }} while (v0 != {Next()});",
        19 => $"string L{tape.Pick(2)}(string a = {Next()}) => {Next()};",
        20 => $"static string L{tape.Pick(2)}(string a) {{ {Lines()} return L{tape.Pick(2)}({Next()}); }}",
        21 => $"Func<string, string> L{tape.Pick(2)} = a => {{ {Lines()} return {Next()}; }};",
        22 => $"Func<string, string> L{tape.Pick(2)} = delegate(string a) {{ return L{tape.Pick(2)}({Next()}); }};",
        23 => $"var {Local()} = new StringBuilder({Next()}); v1.Append({Next()}); v1.AppendLine({Next()}).Append({Next()});",
        24 => $"v1.Append({Next()}).Clear(); v1.Length = 5; v1.Insert(3, {Next()});",
        25 => $"(v0, v1) = ({Next()}, {Next()});",
        26 => $"var (v2, (v0, _)) = ({Next()}, ({Next()}, {Next()}));",
        27 => $"M{tape.Pick(4)}(ref v0, out var {Local()});",
        28 => $"v0 ??= {Next()};",
        29 => $"ref var {Local()} = ref v1; v2 = {Next()};",
        30 => $"// {expressions.Piece()}",
        31 => $"/* {expressions.Piece()}\n * {expressions.Piece()} */",
        32 => $"#if {tape.Pick(["DEBUG", "NEVER"])}\n{Lines()}{expressions.Piece()}\n#endif",
        33 => $"lock (v0) {{ {Lines()} return {Next()}; }}",
        34 => $"label: {Lines()} goto label;",
        35 => $"await foreach (var {Local()} in M2({Next()}, n)) {{ {Lines()} }}",
        36 => $"v0[{Next()}] = {Next()}; v1.Add({Next()}); v2 = [{Next()}];",
        _ => $"#pragma warning disable QKA000{tape.Pick(9)}\n#region {expressions.Piece()}\n{Lines()}\n#endregion",
    };

    private string Local() => "v" + tape.Pick(3);

    private string Next() => expressions.Next();
}
