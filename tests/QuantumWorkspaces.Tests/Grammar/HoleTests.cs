using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class HoleTests
{
    private static readonly string Hole = KnownText.Hole.ToString();

    [Theory]
    [InlineData("SubscriptionId", "12-?")]
    [InlineData("ResourceGroupName", "? .")]
    [InlineData("WorkspaceName", "-?")]
    [InlineData("ApiKey", "a b ?")]
    [InlineData("QuantumEndpoint", "http://evil.example/?")]
    public void A_value_with_an_unknown_part_has_no_fault(string field, string value)
    {
        Assert.Empty(ConnectionString.Parse(Sample.TextWith(field, value.Replace("?", Hole))).Faults);
        Assert.NotEmpty(ConnectionString.Parse(Sample.TextWith(field, value)).Faults);
    }

    [Fact]
    public void Known_fields_beside_an_unknown_one_are_still_checked()
    {
        var fault = Assert.Single(ConnectionString.Parse(Sample.TextWith("WorkspaceName", "a", Hole)).Faults);
        Assert.Equal((FaultKind.TooShort, FieldName.WorkspaceName), (fault.Kind, fault.Field!.Value));
    }

    [Fact]
    public void An_unknown_part_between_fields_may_hold_those_that_are_missing()
    {
        var known = $"WorkspaceName=my-workspace;ApiKey={FakeKey.Create()};";
        Assert.Empty(ConnectionString.Parse(known + Hole).Faults);
        Assert.Empty(ConnectionString.Parse($"{Hole};{known}").Faults);
        Assert.Equal(3, ConnectionString.Parse(known).Faults.Count(fault => fault.Kind == FaultKind.Missing));
    }

    [Fact]
    public void Wholly_unknown_text_has_no_fault() => Assert.Empty(ConnectionString.Parse(Hole).Faults);

    [Fact]
    public void A_name_with_an_unknown_part_is_not_shown() =>
        Assert.Null(ConnectionString.Parse(Sample.TextWith("WorkspaceName", "my" + Hole)).DisplayName);
}
