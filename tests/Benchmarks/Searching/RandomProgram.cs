using System.Globalization;
using System.Text;

namespace Benchmarks.Searching;

/// <summary>
/// A program of a fixed number of statements whose structure is not fixed: which variables, fields, functions and blocks they use, and how
/// they lie in one another.
/// </summary>
internal sealed class RandomProgram
{
    private const int Methods = 6;
    private const int Names = 6;
    private const string Connect = "QuantumWorkspaces.Workspace.FromConnectionString";

    /// <summary>How a statement is written: <c>{0}</c> to <c>{2}</c> are places for a text, <c>{3}</c> is a small number.</summary>
    private static readonly string[] Statements =
    [
        "{0} = \"{{CS}}\";", "{0} = \"{{KEY}}\";", "{0} = \"ApiKey=\" + {1};", "{0} = {1} + {2};", "{0} += {1};", "{0} += \"A{3}=1;\";",
        "{0} = {1};", "{0} = $\"{{{1}}};{{{2}}}\";", "{0} = n > {3} ? {1} : {2};", "{0} = {1} ?? {2};", "{0} = {1}.Replace(\"u\", {2});",
        "{0} = {1}.Substring({3});", "{0} = {1}.Trim();", "{0} = string.Format(\"{{0}}{{1}}\", {1}, {2});",
        "{0} = string.Join(\";\", {1}, {2});", "{0} = string.Concat({1}, {2}, {1}, {2});", "{0} = {1}.Split(';')[{3}];",
        "{0} = n switch {{ 1 => {1}, 2 => {2}, _ => {0} }};", "{0} = M{3}({1}, {2});", "Out{3}({1}, out {0});", "{0} = new K({1}).S;",
        "k{3}.S = {1};", "{0} = k{3}.S;", "d[\"k{3}\"] = {1};", "{0} = d[\"k{3}\"];", "{0} = new[] {{ {1}, {2} }}[{3} % 2];",
        "({0}, {1}) = ({1}, {2});", "b.Append({1});", "{0} = b.ToString();", "{0} = b.Append({1}).Append({2}).ToString();",
        "{0} = System.Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\");",
        "System.Environment.SetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\", {1});", "System.Console.WriteLine({1});",
        "System.Console.WriteLine(\"{{0}} {{1}}\", {1}, {2});", Connect + "({1});", Connect + "({1} + {2});",
        "{0} = System.Text.Encoding.UTF8.GetString(System.Convert.FromBase64String({1}));", "// {{CS}} {3}", "if ({1} == {2}) return {0};",
        "System.Func<string, string> g{4} = x => x + {1}; {0} = g{4}({2});", "string L{4}(string x) => {1} + x; {0} = L{4}({2});",
        "if ({1} == {2}) throw new System.Exception({0});", "foreach (var x{4} in new[] {{ {1}, {2} }}) {0} += x{4};",
    ];

    /// <summary>What opens a block; each is closed where <see cref="Close"/> is, or at the end.</summary>
    private static readonly string[] Blocks =
    [
        "if (n == {3}) {{", "if ({1} == {2}) {{", "if (n == {3}) {{ {0} = {1}; }} else {{", "while (n < {3}) {{", "try {{ }} finally {{",
        "foreach (var x{4} in new[] {{ {1}, {2} }}) {{ {0} = x{4};", "void B{4}() {{", "System.Action a{4} = () => {{", "lock (d) {{",
    ];

    /// <summary>The number that stands for the end of a block.</summary>
    private static readonly int Close = Statements.Length + Blocks.Length;

    private static readonly string[] Places =
    [
        .. Enumerable.Range(0, Names).SelectMany(i => new[] { $"t{i}", $"t{i}", $"t{i}", $"f{i}", $"P{i}", $"s{i}" }), "a", "b1",
    ];

    private readonly Line[] _lines;

    private RandomProgram(Line[] lines) => _lines = lines;

    /// <param name="Method">In which of the methods it is.</param>
    private readonly record struct Line(int Kind, int Method, int First, int Second, int Third, int Number);

    /// <summary>A program of that many statements.</summary>
    public static RandomProgram Create(int statements, Random random) =>
        new([.. Enumerable.Range(0, statements).Select(_ => NextLine(random))]);

    /// <summary>Another program of as many statements that is like this one.</summary>
    public RandomProgram Mutate(RandomProgram other, Random random)
    {
        var lines = (Line[])_lines.Clone();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(lines.Length);
            var run = random.Next(1, Math.Min(lines.Length - at, 1 << random.Next(1, 8)) + 1);
            var from = random.Next(lines.Length - run + 1);
            switch (random.Next(7))
            {
                case 0:
                    lines[at] = NextLine(random);
                    break;
                case 1:
                    // The same names again: what is repeated is what grows.
                    lines[at] = lines[at] with { Kind = random.Next(Close + 1) };
                    break;
                case 2:
                    lines[at] = lines[at] with { First = random.Next(Places.Length), Second = random.Next(Places.Length) };
                    break;
                case 3:
                    Array.Copy(lines, from, lines, at, run);
                    break;
                case 4:
                    Array.Copy(other._lines, at, lines, at, run);
                    break;
                case 5:
                    Array.Fill(lines, lines[at], at, run);
                    break;
                default:
                    for (var i = at; i < at + run; i++)
                        lines[i] = lines[i] with { Method = lines[at].Method };
                    break;
            }
        }

        return new RandomProgram(lines);
    }

    /// <summary>The source, with keys in the place of the templates.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.AppendLine("#nullable disable");
        text.AppendLine("class K { public K(string s) { S = s; } public string S { get; set; } }");
        text.AppendLine("class Program {");
        text.AppendLine("int n = System.DateTime.Now.Second; System.Text.StringBuilder b = new();");
        text.AppendLine("System.Collections.Generic.Dictionary<string, string> d = new();");
        for (var i = 0; i < Names; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"K k{i} = new(\"\"); string f{i}; static string s{i}; string P{i} {{ get; set; }}");

        for (var method = 0; method < Methods; method++)
            WriteMethod(method, text);

        return FakeKey.Fill(text.AppendLine("}").ToString());
    }

    private void WriteMethod(int method, StringBuilder text)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"void Out{method}(string x, out string y) {{ y = M{method}(x, x); }}");
        text.AppendLine(CultureInfo.InvariantCulture, $"string M{method}(string a, string b1) {{ string t0, t1, t2, t3, t4, t5;");
        text.AppendLine("t0 = t1 = t2 = t3 = t4 = t5 = a;");
        var open = new Stack<string>();
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            if (line.Method != method)
                continue;

            if (line.Kind == Close)
            {
                if (open.TryPop(out var end))
                    text.AppendLine(end);

                continue;
            }

            var isBlock = line.Kind >= Statements.Length;
            var form = isBlock ? Blocks[line.Kind - Statements.Length] : Statements[line.Kind];

            // The templates of keys are no places.
            form = form.Replace("{{CS}}", "{{{{CS}}}}").Replace("{{KEY}}", "{{{{KEY}}}}");
            text.AppendLine(string.Format(
                CultureInfo.InvariantCulture, form, Places[line.First], Places[line.Second], Places[line.Third], line.Number, i));
            if (isBlock)
                open.Push(form.StartsWith("System.Action", StringComparison.Ordinal) ? "};" : "}");
        }

        foreach (var end in open)
            text.AppendLine(end);

        text.AppendLine(CultureInfo.InvariantCulture, $"{Connect}(t0); System.Console.WriteLine(t1); return t2; }}");
    }

    private static Line NextLine(Random random) => new(
        // Blocks are rarer than statements, and most of them end again.
        random.Next(4) > 0 ? random.Next(Statements.Length) : random.Next(3) == 0 ? Close : Statements.Length + random.Next(Blocks.Length),
        random.Next(Methods), random.Next(Places.Length), random.Next(Places.Length), random.Next(Places.Length), random.Next(Methods));
}
