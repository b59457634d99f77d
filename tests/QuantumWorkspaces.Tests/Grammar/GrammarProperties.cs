using ConnectionStrings;
using CsCheck;

namespace QuantumWorkspaces.Tests.Grammar;

public class GrammarProperties
{
    private static readonly Gen<string> Space = Gen.Char[" \t\r\n"].Array[0, 3].Select(c => new string(c));

    private static readonly Gen<string> Soup = Gen.OneOf(
        Gen.OneOf(Sample.FieldNames),
        Gen.OneOf(
            "WorkspaceKey", "AZURE_QUANTUM", "https://", ".quantum.azure.com", "=", "==", ";", "\"", "<", ">", "${", "}", "\n", "\uFFFF",
            "\uD800", "\0"),
        Gen.String[0, 12]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Order_case_and_spacing_change_nothing_in_the_values()
    {
        var key = FakeKey.Create();
        Gen.Select(Gen.Shuffle(Sample.FieldNames), Space.Array[20], Gen.Bool.Array[100], Gen.Bool)
            .Sample((names, space, upper, isTerminated) =>
            {
                var fields = names.Select((name, i) =>
                    $"{space[4 * i]}{Recase(name, upper, 20 * i)}{space[4 * i + 1]}="
                    + $"{space[4 * i + 2]}{Sample.ValueOf(name, key)}{space[4 * i + 3]}");
                var text = string.Join(";", fields) + (isTerminated ? ";" : "");

                var parsed = ConnectionString.Parse(text);
                Assert.Empty(parsed.Faults);
                Assert.Equal(names, parsed.Fields.Select(field => field.Name.ToString()));
                foreach (var field in parsed.Fields)
                    Assert.Equal(Sample.ValueOf(field.Name.ToString(), key), field.Value.Of(text).ToString());

                Assert.Equal(key, QuantumConnectionString.Parse(text).GetCredential().Key);
            });
    }

    [Fact]
    public void Every_text_can_be_read_and_every_range_lies_inside_it() => Soup.Sample(
        text =>
        {
            foreach (var parsed in ConnectionString.FindAll(text).Append(ConnectionString.Parse(text)))
            {
                _ = (parsed.IsStrict, parsed.IsRecognizable, parsed.DisplayName);
                var ranges = parsed.Fields.SelectMany(field => new[] { field.Range, field.NameRange, field.Value })
                    .Concat(parsed.Faults.Select(fault => fault.Range));
                Assert.All(ranges, range => Assert.InRange(range.End, range.Start, text.Length));
                Assert.All(parsed.Faults, fault => Assert.NotEmpty(fault.Message));
            }

            _ = (AccessKey.Judge(text), Placeholder.Is(text), KeyShape.Find(text, 0), EndpointRules.Check(text));
        },
        iter: 20_000);

    [Fact]
    public void Fields_found_in_other_text_do_not_overlap_and_come_in_order() => Soup.Sample(
        text =>
        {
            var position = 0;
            foreach (var field in ConnectionString.FindAll(text).SelectMany(found => found.Fields))
            {
                Assert.True(field.NameRange.Start >= position);
                position = field.Range.End;
            }
        },
        iter: 20_000);

    [Fact]
    public void A_strict_text_without_text_behind_it_has_no_fault_but_in_values() => Soup.Sample(
        text =>
        {
            var parsed = ConnectionString.Parse(Sample.TextWith("WorkspaceName", text.Replace(";", "")));
            if (parsed.IsStrict)
                Assert.All(parsed.Faults, fault => Assert.Equal(FieldName.WorkspaceName, fault.Field));
        });

    private static string Recase(string name, bool[] upper, int from) =>
        string.Concat(name.Select((c, i) => upper[from + i] ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
