using System.Globalization;

namespace QuantumKeyAnalyzers.Tests.Shapes;

/// <summary>The shapes of code by what makes them cost.</summary>
internal static class CostlyShapes
{
    private const string Connect = "QuantumWorkspaces.Workspace.FromConnectionString";
    private const string Variable = "System.Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\")";

    public static IReadOnlyList<CostlyShape> All { get; } =
    [
        .. Growing(), .. Branching(), .. Members(), .. Variables(), .. Functions(), .. Collections(), .. Outputs(), .. Written(),
    ];

    /// <summary>Texts that become longer with each step.</summary>
    private static IEnumerable<CostlyShape> Growing() =>
    [
        InMethod("each variable twice the one before", 16, n =>
            $"var t0 = \"{{{{CS}}}}\"; {Each(n, i => $"var t{i + 1} = t{i} + t{i};")} {Connect}(t{n});"),
        InMethod("t = t + t", 16, n => $"var t = \"{{{{CS}}}}\"; {Each(n, _ => "t = t + t;")} {Connect}(t);"),
        InMethod("t += t", 16, n => $"var t = \"{{{{CS}}}}\"; {Each(n, _ => "t += t;")} {Connect}(t);"),
        InMethod("an interpolation of itself", 16, n => $"var t = \"{{{{CS}}}}\"; {Each(n, _ => "t = $\"{t}{t}\";")} {Connect}(t);"),
        InClass("a function that doubles, nested", 16, n =>
            $"string D(string s) => s + s; void Run() {{ {Connect}({Each(n, _ => "D(")}\"{{{{CS}}}}\"{new string(')', n)}); }}"),
        InMethod("eight times the one before", 8, n =>
            $"var t0 = \"{{{{CS}}}}\"; {Each(n, i => $"var t{i + 1} = string.Concat(t{i},t{i},t{i},t{i})+t{i}+t{i}+t{i}+t{i};")} "
            + $"{Connect}(t{n});"),
        InMethod("t = eight times t", 8, n => $"var t = \"{{{{CS}}}}\"; {Each(n, _ => "t=t+t+t+t+t+t+t+t;")} {Connect}(t);"),
        InMethod("Replace that makes more", 16, n =>
            $"var t0 = \"{{{{CS}}}}\"; {Each(n, i => $"var t{i + 1} = t{i}.Replace(\"u\", \"uu\");")} {Connect}(t{n});"),
        InMethod("Replace in a chain", 16, n => $"{Connect}(\"{{{{CS}}}}\"{Each(n, _ => ".Replace(\"u\", \"uu\")")});"),
        InMethod("Format that doubles", 16, n =>
            $"var t0 = \"{{{{CS}}}}\"; {Each(n, i => $"var t{i + 1} = string.Format(\"{{0}}{{0}}\", t{i});")} {Connect}(t{n});"),
        InMethod("Join that doubles", 16, n =>
            $"var t0 = \"{{{{CS}}}}\"; {Each(n, i => $"var t{i + 1} = string.Join(\";\", t{i}, t{i});")} {Connect}(t{n});"),
        InMethod("a format of many items", 10_000, n => $"var t = \"{{{{CS}}}}\"; {Connect}(string.Format(\"{Each(n, _ => "{0}")}\", t));"),
        InMethod("a format with many arguments", 1_000, n =>
            $"var t = \"{{{{CS}}}}\"; {Connect}(string.Format(\"{Each(n, i => $"{{{i}}}")}\"{Each(n, _ => ", t")}));"),
        InMethod("a builder that appends itself", 16, n =>
            $"var b = new System.Text.StringBuilder(\"{{{{CS}}}}\"); {Each(n, _ => "b.Append(b.ToString());")} {Connect}(b.ToString());"),
        InMethod("Trim in a chain", 200, n => $"var t = \"{{{{CS}}}}\"; {Connect}(t{Each(n, _ => ".Trim()")});"),
        InMethod("a long text sliced many times", 500, n =>
            $"var t = \"{{{{CS}}}}{new string('x', 20_000)}\"; {Each(n, i => $"{Connect}(t.Substring({i}));")}"),
        InMethod("a long constant in many calls", 500, n =>
            $"const string T = \"{{{{CS}}}}{new string('x', 20_000)}\"; {Each(n, _ => $"{Connect}(T);")}"),
        InMethod("base64 of a long text, decoded many times", 250, n =>
            $"var t = \"{{{{CS64}}}}\"; "
            + Each(n, i => $"var t{i} = System.Text.Encoding.UTF8.GetString(System.Convert.FromBase64String(t)); {Connect}(t{i});")),
        InMethod("one of many parts of a split", 2_000, n =>
            $"var t = \"{{{{CS}}}}{Each(n, _ => ";x")}\"; {Connect}(t.Split(';')[{n}]);"),
    ];

    /// <summary>Values of which there are more with each branch.</summary>
    private static IEnumerable<CostlyShape> Branching() =>
    [
        InMethod("a sum of conditions", 250, n =>
            $"var n = System.DateTime.Now.Second; {Connect}(\"{{{{CS}}}}\"{Each(n, i => $" + (n > {i} ? \"a\" : \"b\")")});"),
        InMethod("an interpolation of conditions", 500, n =>
            $"var n = System.DateTime.Now.Second; {Connect}($\"{{{{CS}}}}{Each(n, i => $"{{(n > {i} ? \"a\" : \"b\")}}")}\");"),
        InMethod("a switch of many arms in many variables", 100, n =>
            $"var n = System.DateTime.Now.Second; "
            + Each(n, i => $"var s{i} = n switch {{ {Each(16, arm => $"{arm} => \"{{{{CS}}}}{arm}\",")} _ => \"\" }}; ")
            + Each(n, i => $"{Connect}(s{i});")),
        InMethod("branches that add to a text, used after each", 250, n =>
            $"var n = System.DateTime.Now.Second; var t = \"{{{{CS}}}}\"; "
            + $"{Each(n, i => $"if (n == {i}) t += \"A{i}=1;\"; {Connect}(t);")}"),
        InMethod("a variable of many branches, used after each", 500, n =>
            $"var n = System.DateTime.Now.Second; var t = \"{{{{CS}}}}\"; "
            + $"{Each(n, i => $"if (n == {i}) t = \"{{{{CS2}}}}\"; {Connect}(t);")}"),
        InMethod("else if, used at the end of each", 250, n =>
            $"var n = System.DateTime.Now.Second; var t = \"\"; "
            + $"{Each(n, i => $"if (n == {i}) {{ t = \"{{{{CS}}}}\"; {Connect}(t); }} else ")} {{ }}"),
    ];

    /// <summary>Fields, properties and types, each of which is looked for everywhere.</summary>
    private static IEnumerable<CostlyShape> Members() =>
    [
        InClass("virtual properties, each used once", 1_000, n =>
            Each(n, i => $"public virtual string P{i} => \"{{{{CS}}}}\"; void M{i}() {{ {Connect}(P{i}); }}\n")),
        InClass("static objects of one record", 500, n =>
            $"record C(string S); {Each(n, i => $"static readonly C c{i} = new(\"{{{{CS}}}}\");\n")}"
            + $"void Run() {{ {Each(n, i => $"{Connect}(c{i}.S);\n")} }}"),
        InClass("a field that many methods assign and use", 1_000, n =>
            $"string f; {Each(n, i => $"void M{i}() {{ f = \"{{{{CS}}}}\"; {Connect}(f); }}\n")}"),
        new("a partial class of many files", 50, n =>
        [
            .. Enumerable.Range(0, n).Select(i =>
                $"partial class Big {{ string f{i}; void S{i}() {{ f{i} = \"{{{{CS}}}}\"; }} void U{i}() {{ {Connect}(f{i}); }} }}"),
        ]),
        InFile("many classes with a property of one name", 500, n =>
            Each(n, i => $"class C{i} {{ public string Key {{ get; set; }} void M() {{ Key = \"{{{{CS}}}}\"; {Connect}(Key); }} }}\n")),
        InFile("overrides of one property", 500, n =>
            $"abstract class B {{ public abstract string P {{ get; }} void M() {{ {Each(n, _ => $"{Connect}(P);\n")} }} }}\n"
            + Each(n, i => $"class C{i} : B {{ public override string P => \"{{{{CS}}}}\"; }}\n")),
        InFile("implementations of one interface", 500, n =>
            $"interface I {{ string P {{ get; }} }} class U {{ void M(I i) {{ {Each(n, _ => $"{Connect}(i.P);\n")} }} }}\n"
            + Each(n, i => $"class C{i} : I {{ public string P => \"{{{{CS}}}}\"; }}\n")),
        InClass("fields that refer to the one before", 1_000, n =>
            $"static string f0 = \"{{{{CS}}}}\"; {Each(n, i => $"static string f{i + 1} = f{i};\n")} void Run() {{ "
            + $"{Each(n, i => $"{Connect}(f{i});\n")} }}"),
        InClass("constants that refer to the one before", 500, n =>
            $"const string c0 = \"{{{{CS}}}}\"; {Each(n, i => $"const string c{i + 1} = c{i};\n")} void Run() {{ "
            + $"{Each(n, i => $"{Connect}(c{i});\n")} }}"),
        InClass("members of a structure that is copied", 250, n =>
            $"struct S {{ public string P; }} void Run() {{ S s0 = default; s0.P = \"{{{{CS}}}}\"; "
            + $"{Each(n, i => $"var s{i + 1} = s{i}; {Connect}(s{i + 1}.P);\n")} }}"),
        InClass("properties with setters that keep it elsewhere", 500, n =>
            Each(n, i => $"string f{i}; string P{i} {{ get => f{i}; set => f{i} = value; }} void M{i}() {{ P{i} = \"{{{{CS}}}}\"; "
            + $"{Connect}(P{i}); }}\n")),
        InClass("constructors with one parameter name", 500, n =>
            $"class K {{ public string S; public K(string s) {{ S = s; }} }} void Run() {{ "
            + $"{Each(n, i => $"var k{i} = new K(\"{{{{CS}}}}\"); {Connect}(k{i}.S);\n")} }}"),
        InFile("parameters of one method name in many classes", 500, n =>
            Each(n, i => $"class C{i} {{ void Go(string s) => {Connect}(s); void M() => Go(\"{{{{CS}}}}\"); }}\n")),
    ];

    /// <summary>Local variables.</summary>
    private static IEnumerable<CostlyShape> Variables() =>
    [
        InMethod("one local, written and used again and again", 1_000, n =>
            $"string s; {Each(n, _ => $"s = \"{{{{CS}}}}\"; {Connect}(s);\n")}"),
        InMethod("one local, written many times, then used many times", 1_000, n =>
            $"string s; {Each(n, _ => "s = \"{{CS}}\";\n")} {Each(n, _ => $"{Connect}(s);\n")}"),
        InMethod("one local in a loop, used before each write", 500, n =>
            $"string s = \"\"; while (true) {{ {Each(n, _ => $"{Connect}(s); s = \"{{{{CS}}}}\";\n")} }}"),
        InMethod("a text that grows, used after each step", 500, n =>
            $"var s = \"{{{{CS}}}}\"; {Each(n, i => $"s += \"A{i}=1;\"; {Connect}(s);\n")}"),
        InMethod("locals in nested blocks", 100, n =>
            $"{Each(n, i => $"{{ var s{i} = \"{{{{CS}}}}\"; {Connect}(s{i}); ")}{new string('}', n)}"),
        InMethod("locals that refer to the one before", 1_000, n =>
            $"var s0 = \"{{{{CS}}}}\"; {Each(n, i => $"var s{i + 1} = s{i}; {Connect}(s{i + 1});\n")}"),
        InMethod("a builder that is read after each statement", 500, n =>
            $"var b = new System.Text.StringBuilder(); {Each(n, _ => $"b.Append(\"x\"); {Connect}(b.ToString());\n")} "
            + $"{Connect}(\"{{{{CS}}}}\");"),
        InMethod("local functions that each write a variable", 250, n =>
            $"string s = \"\"; {Each(n, i => $"void W{i}() => s = \"{{{{CS}}}}\"; W{i}(); {Connect}(s);\n")}"),
        InMethod("comparisons in a chain", 250, n =>
            $"var s = System.Console.ReadLine(); var b = s == \"{{{{CS}}}}\"{Each(n, _ => $" && {Connect}(s) != null")};"),
        InMethod("conditions around conditions", 100, n =>
            $"var s = System.Console.ReadLine(); {Each(n, i => $"if (s == \"{{{{KEY}}}}\" && s.Length > {i}) {{ {Connect}(s); ")}"
            + $"{new string('}', n)}"),
        InMethod("tuples of many parts", 250, n =>
            $"var t = ({string.Join(", ", Enumerable.Repeat("\"{{CS}}\"", n))}); {Each(n, i => $"{Connect}(t.Item{i + 1});\n")}"),
        InMethod("a deconstruction into many", 250, n =>
            $"var ({string.Join(", ", Enumerable.Range(0, n).Select(i => $"a{i}"))}) = ("
            + $"{string.Join(", ", Enumerable.Repeat("\"{{CS}}\"", n))}); "
            + Each(n, i => $"{Connect}(a{i});\n")),
    ];

    /// <summary>Functions, and what is passed to them.</summary>
    private static IEnumerable<CostlyShape> Functions() =>
    [
        new("a wrapper of many returns in another file", 500, n =>
        [
            $"static class W {{ public static string Get(int n) {{ "
            + $"{Each(n, i => $"if (n == {i}) return \"{{{{CS}}}}\";\n")} return \"\"; }} }}",
            $"class P {{ void Run() {{ {Each(n, i => $"{Connect}(W.Get({i}));\n")} var s = \"{{{{CS}}}}\"; }} }}",
        ]),
        new("a wrapper with many calls in another file", 200, n =>
        [
            $"static class W {{ public static void Go(string s) {{ {Each(n, _ => $"{Connect}(s);\n")} }} }}",
            $"class P {{ void Run() {{ {Each(n, _ => "W.Go(\"{{CS}}\");\n")} }} }}",
        ]),
        InClass("functions that each call the one before twice", 20, n =>
            $"string F0(string s) => s; {Each(n, i => $"string F{i + 1}(string s) => F{i}(s) + F{i}(s);\n")} void Run() {{ {Connect}(F"
            + $"{n}(\"{{{{CS}}}}\")); }}"),
        InClass("properties that each use the one before twice", 20, n =>
            $"string P0 => \"{{{{CS}}}}\"; {Each(n, i => $"string P{i + 1} => P{i} + P{i};\n")} void Run() {{ {Connect}(P{n}); }}"),
        InClass("functions that call one another", 12, n =>
            Each(n, i => $"string F{i}(string s) => "
            + $"{Each(n, other => $"F{other}(s) + ")} s;\n") + $"void Run() {{ {Connect}(F0(\"{{{{CS}}}}\")); }}"),
        InClass("a method that is called in many places", 1_000, n =>
            $"void Go(string s) => {Connect}(s); void Run() {{ {Each(n, _ => "Go(\"{{CS}}\");\n")} }}"),
        InClass("a parameter that goes through many methods", 500, n =>
            $"void M0(string s) => {Connect}(s); {Each(n, i => $"void M{i + 1}(string s) => M{i}(s);\n")} void Run() => M"
            + $"{n}(\"{{{{CS}}}}\");"),
        InClass("a method of many parameters, by name", 100, n =>
            $"void Go({string.Join(", ", Enumerable.Range(0, n).Select(i => $"string p{i}"))}) {{ {Each(n, i => $"{Connect}(p{i});\n")} }} "
            + $"void Run() => Go({string.Join(", ", Enumerable.Range(0, n).Select(i => $"p{i}: \"{{{{CS}}}}\""))});"),
        InMethod("lambdas in lambdas", 6, n =>
            $"{Each(n, i => $"System.Action a{i} = () => {{ ")} {Connect}(\"{{{{CS}}}}\"); {Each(n, _ => "};")}"),
        InMethod("a call with many arguments with keys", 500, n => $"object.Equals(null, new[] {{ "
        + $"{Each(n, _ => "(\"a\", \"{{CS}}\"),")} }});"),
        InMethod("one call of many keys", 500, n =>
            $"System.Console.WriteLine(\"\", {string.Join(", ", Enumerable.Repeat("\"{{CS}}\"", n))});"),
        InClass("out parameters", 250, n =>
            $"void Get(out string s) {{ s = \"{{{{CS}}}}\"; }} void Run() {{ {Each(n, i => $"Get(out var s{i}); {Connect}(s{i});\n")} }}"),
    ];

    /// <summary>Lists and dictionaries.</summary>
    private static IEnumerable<CostlyShape> Collections() =>
    [
        InClass("entries of a dictionary, each read", 250, n =>
            $"void Run() {{ var d = new System.Collections.Generic.Dictionary<string, string> {{ "
            + $"{Each(n, i => $"[\"k{i}\"] = \"{{{{CS}}}}\",")} }}; "
            + $"{Each(n, i => $"{Connect}(d[\"k{i}\"]);\n")} }}"),
        InClass("entries that are written and read in turn", 250, n =>
            "void Run() { var d = new System.Collections.Generic.Dictionary<string, string>(); "
            + $"{Each(n, i => $"d[\"k{i}\"] = \"{{{{CS}}}}\"; {Connect}(d[\"k{i}\"]);\n")} }}"),
        InMethod("an array, each element read", 500, n =>
            $"var a = new[] {{ {Each(n, _ => "\"{{CS}}\",")} }}; {Each(n, i => $"{Connect}(a[{i}]);\n")}"),
        InMethod("loops over one array", 250, n =>
            $"var a = new[] {{ {Each(n, _ => "\"{{CS}}\",")} }}; {Each(n, i => $"foreach (var x{i} in a) {Connect}(x{i});\n")}"),
    ];

    /// <summary>Keys of the environment that are written in clear text.</summary>
    private static IEnumerable<CostlyShape> Outputs() =>
    [
        InClass("a field that many methods set and print", 500, n =>
            $"string f; {Each(n, i => $"void S{i}() {{ f = {Variable}; }} void P{i}() {{ System.Console.WriteLine(f); }}\n")}"),
        InMethod("a local that is read and printed again and again", 1_000, n =>
            $"string s; {Each(n, _ => $"s = {Variable}; System.Console.WriteLine(s);\n")}"),
        InMethod("one read, printed many times", 2_000, n => $"var s = {Variable}; {Each(n, _ => "System.Console.WriteLine(s);\n")}"),
        InMethod("locals that pass it on", 500, n =>
            $"var s0 = {Variable}; {Each(n, i => $"var s{i + 1} = s{i}; System.Console.WriteLine(s{i + 1});\n")}"),
        InClass("fields that pass it on", 250, n =>
            $"static string f0 = {Variable}; {Each(n, i => $"static string f{i + 1} = f{i};\n")} void Run() {{ "
            + $"{Each(n, i => $"System.Console.WriteLine(f{i});\n")} }}"),
    ];

    /// <summary>Much that is written down, and nothing that is followed.</summary>
    private static IEnumerable<CostlyShape> Written() =>
    [
        InMethod("literals", 2_000, n => $"string s; {Each(n, _ => "s = \"{{CS}}\";\n")}"),
        InMethod("a sum of many keys", 500, n => $"var s = {string.Join(" + ", Enumerable.Repeat("\"{{CS}}\"", n))}; {Connect}(s);"),
        InMethod("an interpolation of many keys", 500, n =>
            $"var s = $\"{Each(n, _ => "{{CS}}{1}")}\"; {Connect}(s);"),
        InFile("comments", 4_000, n => Each(n, _ => "// {{CS}}\n") + "class P { }"),
        InMethod("malformed connection strings", 1_000, n => Each(n, _ => $"{Connect}(\"ApiKey=;WorkspaceName=w;\");\n")),
        InMethod("assertions around assertions", 50, n =>
            $"{Each(n, _ => "Assert(() => ")}{Connect}(\"ApiKey=;\"){new string(')', n)}; void Assert(System.Func<object> f) {{ }}"),
    ];

    private static CostlyShape InMethod(string name, int size, Func<int, string> body) =>
        InClass(name, size, n => $"void Run() {{ {body(n)} }}");

    private static CostlyShape InClass(string name, int size, Func<int, string> members) =>
        InFile(name, size, n => $"class Program {{ {members(n)} }}");

    private static CostlyShape InFile(string name, int size, Func<int, string> text) => new(name, size, n => [text(n)]);

    private static string Each(int count, Func<int, string> write) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{write(i)}")));
}
