namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>
/// How a value gets through objects, functions and conditions to a workspace: each class is a program by itself, and beside what is
/// reported are the look-alikes that are not.
/// </summary>
internal static class FlowCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Classes("elements_beside_others_of_the_same_name", """
            class Case1 { void M() { var list = new List<string> { {|QKA0001:"{{BASE64}}"|} }; S(list[0]); } void Other(List<int> list) => list.Add(1); }
            class Case2 { void M() { var a = new[] { {|QKA0001:"{{BASE64}}"|} }; S(a[0]); } void Other(string[] a) { a[0] = ""; a = []; } }
            class Case3 { readonly string[] _keys = { {|QKA0001:"{{BASE64}}"|} }; void M() { S(_keys[0]); } class O { public string[] _keys = { "" }; void Z() { _keys[0] = "x"; } } }
            """),
        Classes("N_elements_beside_others_of_the_same_name", """
            class Case1 { void M(string x) { var list = new List<string> { "{{BASE64}}" }; list[0] = x; S(list[0]); } }
            class Case2 { void M(string id) { var a = new[] { "{{BASE64}}" }; Change(ref a, id); S(a[0]); } static void Change(ref string[] a, string id) => a = [id]; }
            """),
        Classes("tuples_and_records", """
            class Case1 { void M() { var t = (Name: "ws", Key: {|QKA0001:"{{BASE64}}"|}); S(t.Key); } }
            class Case2 { void M() { var t = ("ws", {|QKA0001:"{{BASE64}}"|}); S(t.Item2); } }
            class Case3 { void M() { (var n, var k) = ("ws", {|QKA0001:"{{BASE64}}"|}); S(k); } }
            class Case4 { void M() { (string n, string k) = ("ws", {|QKA0001:"{{BASE64}}"|}); S(k); } }
            """),
        Classes("tuples_and_records_2", """
            class Case1 { void M() { string n, k; (n, k) = ("ws", {|QKA0001:"{{BASE64}}"|}); S(k); } }
            class Case2 { static (string Name, string Key) Get() => ("ws", {|QKA0001:"{{BASE64}}"|}); void M() { S(Get().Key); } }
            class Case3 { static (string Name, string Key) Get() { return ("ws", {|QKA0001:"{{BASE64}}"|}); } void M() { var (n, k) = Get(); S(k); } }
            class Case4 { static (string, string) Get() => ("ws", {|QKA0001:"{{BASE64}}"|}); void M() { var t = Get(); S(t.Item2); } }
            """),
        Classes("tuples_and_records_3", """
            class Case1 { void M() { var t = ("ws", {|QKA0001:"{{BASE64}}"|}); var (n, k) = t; S(k); } }
            class Case2 { void M() { (string Name, string Key) t = ("ws", {|QKA0001:"{{BASE64}}"|}); S(t.Key); } }
            class Case3 { static readonly (string Name, string Key) T = ("ws", {|QKA0001:"{{BASE64}}"|}); void M() { S(T.Key); } }
            class Case4 { void M() { var t = ("a", ("b", {|QKA0001:"{{BASE64}}"|})); S(t.Item2.Item2); var (x, (y, z)) = ("a", ("b", {|QKA0001:"{{HEX}}"|})); S(z); } }
            """),
        Classes("tuples_and_records_4", """
            class Case1 { void M() { (string Name, string Key) t; t = ("ws", {|QKA0001:"{{BASE64}}"|}); S(t.Key); } }
            class Case2 { void M() { (string Name, string Key) t = default; t.Key = {|QKA0001:"{{BASE64}}"|}; S(t.Key); } }
            class Case3 { void M() { N(("ws", {|QKA0001:"{{BASE64}}"|})); } void N((string Name, string Key) t) { S(t.Key); } }
            class Case4 { void M() { foreach (var (n, k) in new[] { ("a", {|QKA0001:"{{BASE64}}"|}) }) S(k); } }
            """),
        Classes("tuples_and_records_5", """
            class Case1 { void M() { foreach (var t in new[] { (N: "a", K: {|QKA0001:"{{BASE64}}"|}) }) S(t.K); } }
            class Case2 { record R(string Name, string Key); void M() { var (n, k) = new R("ws", {|QKA0001:"{{BASE64}}"|}); S(k); } }
            class Case3 { record R(string Name, string Key); void M() { var r = new R("ws", {|QKA0001:"{{BASE64}}"|}); var (n, k) = r; S(k); (n, k) = r; } }
            class Case4 { record R(string Name, string Key); void M(object o) { var r = new R("ws", {|QKA0001:"{{BASE64}}"|}); if (r is (_, var k)) S(k); if (r is R(var n, var k2)) S(k2); if (r is { Key: var k3 }) S(k3); } }
            """),
        Classes("tuples_and_records_6", """
            class Case1 { class R { public void Deconstruct(out string n, out string k) { n = "ws"; k = {|QKA0001:"{{BASE64}}"|}; } } void M() { var (n, k) = new R(); S(k); } }
            class Case2 { void M() { var a = {|QKA0001:"{{BASE64}}"|}; var b = ""; (a, b) = (b, a); S(b); } }
            """),
        Classes("N_tuples_and_records", """
            class Case1 { void M() { var t = (Name: "{{BASE64}}", Key: "ws-"); S(Environment.GetEnvironmentVariable(t.Name)!); } }
            class Case2 { void M(string id) { string k = "{{BASE64}}"; string n; (n, k) = ("ws", id); S(k); } }
            class Case3 { void M() { var (x, (y, z)) = ("{{BASE64}}", ("{{HEX}}", Environment.GetEnvironmentVariable("k")!)); S(z); } }
            class Case4 { record R(string Name, string Key); void M(string id) { var r = new R("{{BASE64}}", id); var (n, k) = r; S(k); } }
            """),
        Classes("factories_and_updates_of_the_credential", """
            class Case1 { static AzureKeyCredential Make(string k) => new(k); void M() { new Workspace(Endpoint, "i", "g", "ws", Make({|QKA0001:"{{BASE64}}"|})); } }
            class Case2 { static AzureKeyCredential Make() { var c = new AzureKeyCredential({|QKA0001:"{{BASE64}}"|}); return c; } void M() { new Workspace(Endpoint, "i", "g", "ws", Make()); } }
            class Case3 { void M() { new Workspace(Endpoint, "i", "g", "ws", Make({|QKA0001:"{{BASE64}}"|})); AzureKeyCredential Make(string k) { return new AzureKeyCredential(k); } } }
            class Case4 { static AzureKeyCredential C => new({|QKA0001:"{{BASE64}}"|}); void M() { new Workspace(Endpoint, "i", "g", "ws", C); } }
            """),
        Classes("factories_and_updates_of_the_credential_2", """
            class Case1 { AzureKeyCredential _c = new(Environment.GetEnvironmentVariable("x")!); void M() { new Workspace(Endpoint, "i", "g", "ws", _c); } void Rotate() { _c.Update({|QKA0001:"{{BASE64}}"|}); } }
            class Case2 { static void Rotate(AzureKeyCredential c) { c.Update({|QKA0001:"{{BASE64}}"|}); } void M(AzureKeyCredential c) { Rotate(c); new Workspace(Endpoint, "i", "g", "ws", c); } }
            class Case3 { void M(string k) { var c = new AzureKeyCredential(k); new Workspace(Endpoint, "i", "g", "ws", c); Set(c); } void Set(AzureKeyCredential credential) => credential.Update({|QKA0001:"{{BASE64}}"|}); }
            class Case4 { static AzureKeyCredential Make(string k) => new(k); void M() { new Workspace(Endpoint, "i", "g", "ws", Make({|QKA0001:"{{BASE64}}"|})); new Workspace(Endpoint, "i", "g", "ws", Make({|QKA0001:"{{HEX}}"|})); } }
            """),
        Classes("factories_and_updates_of_the_credential_3", """
            class Case1 { static readonly Func<string, AzureKeyCredential> Make = k => new AzureKeyCredential(k); void M() { new Workspace(Endpoint, "i", "g", "ws", Make({|QKA0001:"{{BASE64}}"|})); } }
            class Case2 { class F { public AzureKeyCredential Create(string k) => new(k); } void M() { new Workspace(Endpoint, "i", "g", "ws", new F().Create({|QKA0001:"{{BASE64}}"|})); } }
            """),
        Classes("N_factories_and_updates_of_the_credential", """
            class Case1 { static AzureKeyCredential Make(string name, string k) => new(k); void M() { new Workspace(Endpoint, "i", "g", "ws", Make("{{BASE64}}", Environment.GetEnvironmentVariable("x")!)); } }
            class Case2 { void M(AzureKeyCredential other, AzureKeyCredential c) { new Workspace(Endpoint, "i", "g", "ws", c); other.Update("{{BASE64}}"); } }
            """),
        Classes("dictionaries_and_loops", """
            class Case1 { static readonly Dictionary<string, string> Keys = new() { ["a"] = {|QKA0001:"{{BASE64}}"|}, ["b"] = {|QKA0001:"{{HEX}}"|} }; void M(string name) { S(Keys[name]); } }
            class Case2 { static readonly Dictionary<string, string> Keys = new() { { "a", {|QKA0001:"{{BASE64}}"|} } }; void M(string n) { if (Keys.TryGetValue(n, out var k)) S(k); } }
            class Case3 { void M() { var keys = new Dictionary<string, string> { { "a", {|QKA0001:"{{BASE64}}"|} }, { "b", "" } }; if (keys.TryGetValue("a", out string? k)) S(k); } }
            class Case4 { static readonly Dictionary<string, string> Keys = new() { { "a", {|QKA0001:"{{BASE64}}"|} } }; void M() { foreach (var p in Keys) S(p.Value); } }
            """),
        Classes("dictionaries_and_loops_2", """
            class Case1 { static readonly Dictionary<string, string> Keys = new() { { "a", {|QKA0001:"{{BASE64}}"|} } }; void M() { foreach (var (n, k) in Keys) S(k); } }
            class Case2 { static readonly Dictionary<string, string> Keys = new() { { "a", {|QKA0001:"{{BASE64}}"|} } }; void M() { foreach (var k in Keys.Values) S(k); } }
            class Case3 { void M() { string[] keys = { {|QKA0001:"{{BASE64}}"|}, {|QKA0001:"{{HEX}}"|} }; for (var i = 0; i < keys.Length; i++) S(keys[i]); } }
            class Case4 { static readonly string[] Keys = [{|QKA0001:"{{BASE64}}"|}]; void M() { foreach (var k in Keys) S(k); } }
            """),
        Classes("dictionaries_and_loops_3", """
            class Case1 { void M() { var d = new Dictionary<string, string>(); d["k"] = {|QKA0001:"{{BASE64}}"|}; S(d["k"]); } }
            class Case2 { void M() { var d = new Dictionary<string, string>(); d.Add("k", {|QKA0001:"{{BASE64}}"|}); S(d["k"]); } }
            class Case3 { void M() { var l = new List<string>(); l.Add({|QKA0001:"{{BASE64}}"|}); S(l[0]); } }
            class Case4 { void M() { var l = new List<string>(); l.Add({|QKA0001:"{{BASE64}}"|}); foreach (var k in l) S(k); } }
            """),
        Classes("dictionaries_and_loops_4", """
            class Case1 { void M() { var a = new string[1]; a[0] = {|QKA0001:"{{BASE64}}"|}; S(a[0]); } }
            class Case2 { static readonly string[] Keys = [{|QKA0001:"{{BASE64}}"|}]; void M() { S(Keys.First()); } }
            class Case3 { static readonly string[] Keys = ["", {|QKA0001:"{{BASE64}}"|}]; void M() { S(Keys[^1]); } }
            class Case4 { static readonly string[] Keys = [{|QKA0001:"{{BASE64}}"|}]; void M() { foreach (var k in Keys.Where(k => k != "")) S(k); Keys.ToList().ForEach(k => S(k)); } }
            """),
        Classes("dictionaries_and_loops_5", """
            class Case1 { static readonly Dictionary<string, string> Keys = new() { { "a", {|QKA0001:"{{BASE64}}"|} } }; void M(string n) { S(Keys.GetValueOrDefault(n, "")); } }
            class Case2 { static readonly Dictionary<string, string> Keys = new() { { "a", {|QKA0001:"{{BASE64}}"|} } }; void M(string n) { string? k; if (!Keys.TryGetValue(n, out k)) return; S(k); } }
            """),
        Classes("N_dictionaries_and_loops", """
            class Case1 { static readonly Dictionary<string, string> Keys = new() { { "{{BASE64}}", "{{HEX}}" } }; void M() { foreach (var p in Keys) Console.WriteLine(S(Environment.GetEnvironmentVariable(p.Key)!)); } }
            class Case2 { void M() { var d = new Dictionary<string, string>(); d["k"] = "{{BASE64}}"; S(d["other"]); } }
            class Case3 { void M(string id) { var d = new Dictionary<string, string>(); d["k"] = "{{BASE64}}"; d["k"] = id; S(d["k"]); } }
            class Case4 { void M() { var d = new Dictionary<string, string> { ["a"] = "{{BASE64}}" }; d.Clear(); d["a"] = Environment.GetEnvironmentVariable("q")!; S(d["a"]); } }
            """),
        Classes("out_and_ref_of_one_s_own", """
            class Case1 { static bool TryGet(out string k) { k = {|QKA0001:"{{BASE64}}"|}; return true; } void M() { if (TryGet(out var k)) S(k); } }
            class Case2 { static void Get(out string k) => k = {|QKA0001:"{{BASE64}}"|}; void M() { string k; Get(out k); S(k); } }
            class Case3 { static void Set(ref string k) { k = {|QKA0001:"{{BASE64}}"|}; } void M() { var k = ""; Set(ref k); S(k); } }
            class Case4 { static void Get(string v, out string k) { k = v; } void M() { Get({|QKA0001:"{{BASE64}}"|}, out var k); S(k); } }
            """),
        Classes("N_out_and_ref_of_one_s_own", """
            class Case1 { static void Get(out string a, out string k) { a = "{{BASE64}}"; k = Environment.GetEnvironmentVariable("x")!; } void M() { Get(out var a, out var k); S(k); } }
            class Case2 { static bool TryGet(out string k) { k = "{{BASE64}}"; k = Environment.GetEnvironmentVariable("x")!; return true; } void M() { if (TryGet(out var k)) S(k); } }
            class Case3 { void M(string id) { var k = id; Look(ref k); S(k); } static void Look(ref string k) { Console.WriteLine(k.Length); } }
            """),
        Classes("captured_variables", """
            class Case1 { void M() { string k = ""; void Load() { k = {|QKA0001:"{{BASE64}}"|}; } Load(); S(k); } }
            class Case2 { void M() { string k = ""; Action load = () => k = {|QKA0001:"{{BASE64}}"|}; load(); S(k); } }
            class Case3 { void M() { string k = ""; Run(() => { k = {|QKA0001:"{{BASE64}}"|}; }); S(k); } static void Run(Action a) => a(); }
            class Case4 { void M() { string k = ""; Load(); S(k); void Load() { k = {|QKA0001:"{{BASE64}}"|}; } } }
            """),
        Classes("N_captured_variables", """
            class Case1 { void M(string id) { string k = ""; void Load() { k = "{{BASE64}}"; } Load(); k = id; S(k); } }
            """),
        Classes("beside_the_service_s_variable", """
            class Case1 { string M() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") ?? {|QKA0003:"{{BASE64}}"|}; }
            class Case2 { bool M() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") == {|QKA0003:"{{BASE64}}"|}; }
            class Case3 { bool M() => {|QKA0003:"{{BASE64}}"|} == Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY"); }
            class Case4 { bool M() { var k = Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY"); return k == {|QKA0003:"{{BASE64}}"|}; } }
            """),
        Classes("beside_the_service_s_variable_2", """
            class Case1 { bool M(Microsoft.AspNetCore.Http.HttpRequest r) => r.Headers["x-ms-quantum-api-key"] == {|QKA0003:"{{BASE64}}"|}; }
            class Case2 { void M() { var k = Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY"); k ??= {|QKA0003:"{{BASE64}}"|}; Console.WriteLine(k.Length); } }
            class Case3 { bool M() => string.Equals(Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY"), {|QKA0003:"{{BASE64}}"|}); }
            class Case4 { bool M() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")!.Equals({|QKA0003:"{{BASE64}}"|}, StringComparison.Ordinal); }
            """),
        Classes("beside_the_service_s_variable_3", """
            class Case1 { bool M() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") is {|QKA0003:"{{BASE64}}"|}; }
            class Case2 { string M(Microsoft.Extensions.Configuration.IConfiguration c) => c["AZURE_QUANTUM_API_KEY"] ?? {|QKA0003:"{{BASE64}}"|}; }
            """),
        Classes("N_beside_the_service_s_variable", """
            class Case1 { string M() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") ?? "not-set"; bool Z(string x) => x == "{{BASE64}}"; bool Q() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") == "none"; string P() => Environment.GetEnvironmentVariable("PATH") ?? "{{BASE64}}"; }
            """),
        Classes("interfaces_patterns_and_conversions", """
            class Case1 { interface I { string Get(); } class A : I { public string Get() => {|QKA0001:"{{BASE64}}"|}; } void M(I i) { S(i.Get()); } }
            class Case2 { abstract class I { public abstract string Get(); } class A : I { public override string Get() => {|QKA0001:"{{BASE64}}"|}; } void M(I i) { S(i.Get()); } }
            class Case3 { void M() { object o = {|QKA0001:"{{BASE64}}"|}; if (o is string s) S(s); } }
            class Case4 { void M() { object o = {|QKA0001:"{{BASE64}}"|}; switch (o) { case string s: S(s); break; } } }
            """),
        Classes("interfaces_patterns_and_conversions_2", """
            class Case1 { Workspace M() { object o = {|QKA0001:"{{BASE64}}"|}; return o switch { string s => S(s), _ => null! }; } }
            class Case2 { class O { public string Key { get; set; } = ""; } void M() { var o = new O { Key = {|QKA0001:"{{BASE64}}"|} }; if (o is { Key: var k }) S(k); } }
            class Case3 { class O { public string? Key { get; init; } } void M(O o) { o = new O { Key = {|QKA0001:"{{BASE64}}"|} }; if (o is { Key: { Length: > 0 } k }) S(k); if (o is { Key: string k2 }) S(k2); } }
            class Case4 { void M() { object o = {|QKA0001:"{{BASE64}}"|}; if (o is not string s) return; S(s); } }
            """),
        Classes("interfaces_patterns_and_conversions_3", """
            class Case1 { class T { public string V = ""; public static implicit operator T(string s) => new T { V = s }; } void M() { var t = (T){|QKA0001:"{{BASE64}}"|}; S(t.V); } }
            class Case2 { class T { public string V; T(string v) { V = v; } public static implicit operator T(string s) => new T(s); } void M() { T t = {|QKA0001:"{{BASE64}}"|}; S(t.V); } }
            class Case3 { class T(string v) { public static implicit operator string(T t) => t.V; public string V { get; } = v; } void M() { S(new T({|QKA0001:"{{BASE64}}"|})); } }
            class Case4 { readonly record struct T(string V) { public static implicit operator T(string s) => new(s); public static implicit operator string(T t) => t.V; } void M() { T t = {|QKA0001:"{{BASE64}}"|}; S(t); } }
            """),
        Classes("interfaces_patterns_and_conversions_4", """
            class Case1 { class T { public override string ToString() => {|QKA0001:"{{BASE64}}"|}; } void M() { S($"{new T()}"); } }
            class Case2 { class T { public override string ToString() => {|QKA0001:"{{BASE64}}"|}; } void M() { var t = new T(); S($"{t}"); S("" + t); } }
            class Case3 { class T(string k) { public override string ToString() => "WorkspaceName=ws;ApiKey=" + k; } void M() { Workspace.FromConnectionString("" + new T({|QKA0001:"{{BASE64}}"|})); } }
            class Case4 { static readonly Lazy<string> L = new(Load); static string Load() => {|QKA0001:"{{BASE64}}"|}; void M() { S(L.Value); } }
            """),
        Classes("interfaces_patterns_and_conversions_5", """
            class Case1 { async Task M() { S(await Get()); } static ValueTask<string> Get() => new ValueTask<string>({|QKA0001:"{{BASE64}}"|}); }
            class Case2 { async Task M() { S(await Get()); } static ValueTask<string> Get() => new({|QKA0001:"{{BASE64}}"|}); }
            class Case3 { async Task M() { S(await ValueTask.FromResult({|QKA0001:"{{BASE64}}"|})); S(await Task.FromResult({|QKA0001:"{{HEX}}"|})); } }
            class Case4 { static string Load() => {|QKA0001:"{{BASE64}}"|}; void M() { Func<string> f = Load; S(f()); } }
            """),
        Classes("interfaces_patterns_and_conversions_6", """
            class Case1 { static string Load() => {|QKA0001:"{{BASE64}}"|}; async Task M() { S(await Task.Run(Load)); } }
            """),
        Classes("N_interfaces_patterns_and_conversions", """
            class Case1 { class O { public string Key { get; init; } = ""; public string Name { get; init; } = ""; } void M(string id) { var o = new O { Key = id, Name = "{{BASE64}}" }; if (o is { Key: var k }) S(k); } }
            class Case2 { class T(string k) { public override string ToString() => "***"; public int L => k.Length; } void M() { S($"{new T("{{BASE64}}")}"); } }
            """),
        Classes("clear_text_through_tuples", """
            class Case1 { void M() { var (first, _) = (Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"), 1); Console.WriteLine({|QKA0005:first|}); } }
            class Case2 { void M() { var t = (First: Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"), 1); Console.WriteLine({|QKA0005:t.First|}); } }
            class Case3 { void M() { var t = (1, Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")); Console.WriteLine({|QKA0005:t.Item2|}); } }
            class Case4 { void M() { string? a; int b; (a, b) = (Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"), 1); Console.WriteLine({|QKA0005:a|}); Console.WriteLine(b); } }
            """),
        Classes("N_clear_text_through_tuples", """
            class Case1 { void M() { var (first, second) = (Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"), "x"); Console.WriteLine(second); var t = (first, 1); Console.WriteLine(t.Item2); } }
            """),
        Classes("setters_and_answers", """
            class Case1 { void M(Microsoft.AspNetCore.Http.HttpContext c) { var secret = Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")!; c.Response.Headers["x-key"] = {|QKA0005:secret|}; c.Response.Headers.Authorization = {|QKA0005:secret|}; c.Response.Cookies.Append("k", {|QKA0005:secret|}); c.Response.Headers.Add("k", {|QKA0005:secret|});  } }
            class Case2 { string Key { set { S(value); } } void M() { Key = {|QKA0001:"{{BASE64}}"|}; } void Z() { this.Key = {|QKA0001:"{{HEX}}"|}; } }
            class Case3 { string _cs = ""; string Key { set => _cs = "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey=" + value + ";QuantumEndpoint=https://eastus.quantum.azure.com/"; } void M() { Key = {|QKA0001:"{{BASE64}}"|}; Workspace.FromConnectionString(_cs); } }
            """),
        Newest("newer_syntax_with_the_newest_compiler", """
            class Case1 { class O { public string Key = ""; } void M(O? s) { s?.Key = {|QKA0001:"{{BASE64}}"|}; S(s!.Key); } }
            class Case2 { string Key { get; set => field = {|QKA0001:"{{BASE64}}"|}; } = ""; void M() { S(Key); } }
            class Case3 { string Key { get => field ??= {|QKA0001:"{{BASE64}}"|}; set; } void M() { S(Key); } }
            """),
        Classes("newer_syntax", """
            class Case1 { void M() { new P().Open(); } partial class P { public partial void Open(string k = {|QKA0001:"{{BASE64}}"|}); } partial class P { public partial void Open(string k) { S(k); } } }
            class Case2 { void M() { new P().Open({|QKA0001:"{{BASE64}}"|}); } partial class P { public partial void Open(string k); } partial class P { public partial void Open(string k) { S(k); } } }
            """),
        Classes("parts_of_constants", """
            class Case1 { object M() => Workspace.FromConnectionString(Encoding.UTF8.GetString(Convert.FromBase64String({|QKA0001:"U3Vic2NyaXB0aW9uSWQ9MTt"|} + "Xb3Jrc3BhY2VOYW1lPXdzO0FwaUtleT1mYWtlLWtleS0x"))); }
            class Case2 { void M() { S({|QKA0001:"xx{{BASE64}}"|}.Substring(2)); S({|QKA0001:"xx{{HEX}}"|}[2..]); } }
            class Case3 { void M() { S("".Insert(0, {|QKA0001:"{{OTHER}}"|})); } }
            class Case4 { void M() { S({|QKA0001:"xx{{HEX}}"|}.Remove(0, 2)); } }
            """),
        Classes("parts_of_constants_2", """
            class Case1 { void M() { S({|QKA0001:"ws|{{HEX}}"|}.Split('|')[1]); var parts = {|QKA0001:"ws,{{OTHER}}"|}.Split(","); S(parts[1]); } }
            class Case2 { void M(string k) { if (k == {|QKA0001:"{{BASE64}}"|}) S(k); } }
            """),
        Classes("N_parts_of_constants", """
            class Case1 { void M() { S("{{HEX}}|".Split('|')[1] + Environment.GetEnvironmentVariable("x")); } }
            class Case2 { void M(string k) { if (k == "{{BASE64}}") return; S(k); if (k != "{{HEX}}") S(k); } }
            """),
        Classes("N_a_value_that_can_be_empty", """
            class Case1 { class O { public string Key { get; set; } = ""; } object M(O o) => Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={o.Key};QuantumEndpoint=https://eastus.quantum.azure.com/;"); }
            class Case2 { object M() => Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={Environment.GetEnvironmentVariable("K") ?? ""};QuantumEndpoint=https://eastus.quantum.azure.com/;"); }
            class Case3 { object M(string? x) { var k = ""; if (x != null) k = x; return Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={k};QuantumEndpoint=https://eastus.quantum.azure.com/;"); } }
            class Case4 { object M(string? x) { var k = string.Empty; if (x != null) k = x; return Workspace.FromConnectionString("SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;QuantumEndpoint=https://eastus.quantum.azure.com/;ApiKey=" + k); } }
            class Case5 { class O { public string Id { get; set; } = ""; public string Ws { get; set; } = "none!"; } object M(O o, string k) => Workspace.FromConnectionString($"SubscriptionId={o.Id};ResourceGroupName={o.Ws};WorkspaceName={o.Ws};ApiKey={k};QuantumEndpoint=https://eastus.quantum.azure.com/;"); }
            class Case6 { object M(string? x) => Workspace.FromConnectionString(string.Format("SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={0};QuantumEndpoint=https://eastus.quantum.azure.com/;", x ?? "")); }
            class Case7 { object M(string k = "") => Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={k};QuantumEndpoint=https://eastus.quantum.azure.com/;"); }
            class Case8 { object M(string? x, string k) => Workspace.FromConnectionString("SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey=" + k + (x == null ? "" : ";QuantumEndpoint=" + x)); }
            """),
        Classes("a_value_that_can_be_empty", """
            class Case1 { object M() { const string k = ""; return Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;{|QKA0006:ApiKey=|}{k};QuantumEndpoint=https://eastus.quantum.azure.com/;"); } }
            class Case2 { object M() { return Workspace.FromConnectionString("SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;{|QKA0006:ApiKey=|};QuantumEndpoint=https://eastus.quantum.azure.com/;"); } }
            class Case3 { object M(string x) { return Workspace.FromConnectionString(x == "" ? "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;{|QKA0006:ApiKey=|};QuantumEndpoint=https://eastus.quantum.azure.com/;" : x); } }
            class Case4 { object M(string? x) => Workspace.FromConnectionString($"SubscriptionId={|QKA0006:1234|};ResourceGroupName=g;WorkspaceName=ws;ApiKey={x ?? ""};QuantumEndpoint=https://eastus.quantum.azure.com/;"); }
            """),
        Classes("N_what_does_not_arrive", """
            class Case1 { void M() { S("base64encodedworkspacekey"); S("yourworkspacekey"); S("primaryworkspacekey"); S("base64EncodedKey"); } }
            class Case2 { void M(bool x) { var k = Environment.GetEnvironmentVariable("a")!; if (x) { k = "{{BASE64}}"; Console.WriteLine(k.Length); return; } S(k); } }
            class Case3 { void M(bool x) { var k = Environment.GetEnvironmentVariable("a")!; if (x) { k = "{{BASE64}}"; throw new Exception(k.Length.ToString()); } S(k); } }
            class Case4 { void M(int x) { var k = Environment.GetEnvironmentVariable("a")!; switch (x) { case 1: k = "{{BASE64}}"; Console.WriteLine(k.Length); return; default: break; } S(k); } }
            class Case5 { void M(string[] xs) { foreach (var x in xs) { var k = x; if (x == "") { k = "{{BASE64}}"; Console.WriteLine(k.Length); continue; } S(k); } } }
            class Case6 { class O { public string Key { get => Environment.GetEnvironmentVariable("a")!; set { } } } void M() { var o = new O(); o.Key = "{{BASE64}}"; S(o.Key); } }
            class Case7 { class O { string _x = ""; public string Key { get => Environment.GetEnvironmentVariable("a")!; set { _x = value; Console.WriteLine(_x.Length); } } } void M() { var o = new O { Key = "{{BASE64}}" }; S(o.Key); } }
            class Case8 { struct O { public string Key; } void M() { var a = new O(); a.Key = Environment.GetEnvironmentVariable("k")!; var b = a; a.Key = "{{BASE64}}"; S(b.Key); } }
            class Case9 { struct O { public string Key; } void M() { var a = new O { Key = Environment.GetEnvironmentVariable("k")! }; var b = a; b.Key = "{{BASE64}}"; S(a.Key); } }
            class Case10 { struct O { public string Key; } void M() { var a = new O { Key = Environment.GetEnvironmentVariable("k")! }; Use(a); a.Key = "{{BASE64}}"; } void Use(O o) => S(o.Key); }
            class Case11 { struct O { public string Key; } void M() { var a = new O { Key = Environment.GetEnvironmentVariable("k")! }; Change(a); S(a.Key); } void Change(O o) { o.Key = "{{BASE64}}"; } }
            class Case12 { void M(Stream s, System.Security.Cryptography.ICryptoTransform t) { var secret = Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")!; using var crypto = new System.Security.Cryptography.CryptoStream(s, t, System.Security.Cryptography.CryptoStreamMode.Write); using var w = new StreamWriter(crypto); w.Write(secret); crypto.Write(Encoding.UTF8.GetBytes(secret)); using (var b = new StreamWriter(new System.Security.Cryptography.CryptoStream(s, t, System.Security.Cryptography.CryptoStreamMode.Write))) b.WriteLine(secret); using Stream c = new System.Security.Cryptography.CryptoStream(s, t, System.Security.Cryptography.CryptoStreamMode.Write); c.Write(Encoding.UTF8.GetBytes(secret)); } }
            """),
        Classes("what_does_not_arrive", """
            class Case1 { void M() { S({|QKA0001:"fake-key"|}); S({|QKA0001:"my-secret-key"|}); S({|QKA0001:"my-workspace"|}); S({|QKA0001:"base64x9workspacekey"|}); S({|QKA0001:"test123"|}); } }
            class Case2 { void M(bool x) { var k = Environment.GetEnvironmentVariable("a")!; if (x) { if (k == "") return; k = {|QKA0001:"{{BASE64}}"|}; } S(k); } }
            class Case3 { void M(bool x) { var k = ""; try { if (x) { k = {|QKA0001:"{{BASE64}}"|}; return; } } finally { S(k); } } }
            class Case4 { class O { string _x = ""; public string Key { get { return _x; } set { _x = value.Trim(); } } } void M() { var o = new O { Key = {|QKA0001:"{{BASE64}}"|} }; S(o.Key); } }
            """),
        Classes("what_does_not_arrive_2", """
            class Case1 { struct O { public string Key; } void M() { var a = new O(); a.Key = {|QKA0001:"{{BASE64}}"|}; var b = a; S(b.Key); } }
            class Case2 { struct O { public string Key; } void M() { var a = new O(); a.Key = {|QKA0001:"{{BASE64}}"|}; Use(a); } void Use(O o) => S(o.Key); }
            class Case3 { struct O { public string Key; } void M() { var a = new O { Key = {|QKA0001:"{{BASE64}}"|} }; Use(a); } void Use(O o) => S(o.Key); }
            class Case4 { struct O { public string Key; } void M() { var a = new O(); Change(ref a); S(a.Key); } void Change(ref O o) { o.Key = {|QKA0001:"{{BASE64}}"|}; } }
            """),
        Classes("what_does_not_arrive_3", """
            class Case1 { void M() { var secret = Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")!; using var w = new StreamWriter("x.txt"); w.Write({|QKA0005:secret|}); using var f = File.Create("y"); using var v = new StreamWriter(f); v.Write({|QKA0005:secret|}); } }
            """),
        Classes("quotes", """
            class Case1 { object M(string k) => Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName={|QKA0006:'my;group;x'|};WorkspaceName=ws;ApiKey={k};QuantumEndpoint=https://eastus.quantum.azure.com/;"); }
            """),
        new("Flow_N_a_library_that_only_looks_like_ours", """
            namespace Acme.Quantum
            {
                class Workspace { public static Workspace FromConnectionString(string text) => new(); }
                class WorkspaceKeysClient { public string PrimaryConnectionString => ""; }

                class Program
                {
                    void Run(WorkspaceKeysClient client)
                    {
                        Workspace.FromConnectionString("file=notes.db");
                        System.Console.WriteLine(client.PrimaryConnectionString);
                    }
                }
            }
            """),
        new("Flow_an_extension_block", """
            using System;
            using Azure;
            using QuantumWorkspaces;

            static class Extensions
            {
                extension(string key)
                {
                    public Workspace Open() => new Workspace(new Uri("https://eastus.quantum.azure.com/"), "i", "g", "ws", new AzureKeyCredential(key));
                }
            }

            class Program { Workspace Run() => {|QKA0001:"{{BASE64}}"|}.Open(); }
            """) { NeedsNewestCompiler = true },
    ];

    private static CodeCase Newest(string name, string classes) => Classes(name, classes) with { NeedsNewestCompiler = true };

    private static CodeCase Classes(string name, string classes) => new("Flow_" + name, $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Azure;
        using QuantumWorkspaces;

        class Program
        {
            static readonly Uri Endpoint = new("https://eastus.quantum.azure.com/");

            static Workspace S(string key) => new Workspace(Endpoint, "11111111-2222-3333-4444-555555555555", "g", "ws", new AzureKeyCredential(key));

            {{classes.ReplaceLineEndings("\n    ")}}
        }
        """);
}
