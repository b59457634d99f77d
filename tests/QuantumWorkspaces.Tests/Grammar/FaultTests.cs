using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class FaultTests
{
    private static readonly string Key = FakeKey.Create();

    /// <summary>
    /// Kind, field, and the value of the field with the place of the fault between [| and |]. One row or more for each kind of a value's
    /// fault.
    /// </summary>
    public static TheoryData<string, string, string> ValueFaults => new()
    {
        { "Empty", "SubscriptionId", "[||]" },
        { "Empty", "ResourceGroupName", "[||]" },
        { "Empty", "WorkspaceName", "[||] " },
        { "Empty", "ApiKey", "[||]" },
        { "Empty", "QuantumEndpoint", "[||]" },
        { "NotGuid", "SubscriptionId", "[|123|]" },
        { "NotGuid", "SubscriptionId", "[|123456789abcdef0123456789abcdef0|]" },
        { "NotGuid", "SubscriptionId", "[|{12345678-9abc-def0-1234-56789abcdef0}|]" },
        { "NotGuid", "SubscriptionId", "[|g2345678-9abc-def0-1234-56789abcdef0|]" },
        { "NotGuid", "SubscriptionId", "[|12345678-9abc-def0-1234-56789abcdef0a|]" },
        { "NotGuid", "SubscriptionId", "[|123456789-abc-def0-1234-56789abcdef0|]" },
        { "NotGuid", "SubscriptionId", "[|１2345678-9abc-def0-1234-56789abcdef0|]" },
        { "TooShort", "WorkspaceName", "[|a|]" },
        { "TooLong", "WorkspaceName", $"[|{new string('a', 55)}|]" },
        { "TooLong", "ResourceGroupName", $"[|{new string('a', 91)}|]" },
        { "InvalidCharacter", "WorkspaceName", "[|my_workspace|]" },
        { "InvalidCharacter", "WorkspaceName", "[|my workspace|]" },
        { "InvalidCharacter", "WorkspaceName", "[|mÿ|]" },
        { "InvalidCharacter", "WorkspaceName", "[|my'workspace|]" },
        { "InvalidCharacter", "ResourceGroupName", "[|my/group|]" },
        { "InvalidCharacter", "ResourceGroupName", "[|my group|]" },
        { "InvalidCharacter", "ResourceGroupName", "[|a\u20DD|]" },
        { "EndsWithPeriod", "ResourceGroupName", "[|my.group.|]" },
        { "EdgeHyphen", "WorkspaceName", "[|-workspace|]" },
        { "EdgeHyphen", "WorkspaceName", "[|workspace-|]" },
        { "EdgeHyphen", "WorkspaceName", "[|-|]" },
        { "WhiteSpace", "ApiKey", "[|one two|]" },
        { "WhiteSpace", "ApiKey", "[|one\u00A0two|]" },
        { "NotUri", "QuantumEndpoint", "[|eastus|]" },
        { "NotUri", "QuantumEndpoint", "[|https:///|]" },
        { "NotHttps", "QuantumEndpoint", "[|http://eastus.quantum.azure.com/|]" },
        { "NotHttps", "QuantumEndpoint", "[|ftp://eastus.quantum.azure.com/|]" },
        { "ForeignHost", "QuantumEndpoint", "[|https://eastus.example.org/|]" },
        { "UserInfo", "QuantumEndpoint", "[|https://someone@eastus.quantum.azure.com/|]" },
        { "Port", "QuantumEndpoint", "[|https://eastus.quantum.azure.com:444/|]" },
        { "Path", "QuantumEndpoint", "[|https://eastus.quantum.azure.com/path|]" },
    };

    [Theory]
    [MemberData(nameof(ValueFaults))]
    public void A_faulty_value_is_reported_where_it_stands(string kind, string field, string markedValue)
    {
        var marked = Sample.TextWith(field, markedValue, Key);
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - "[|".Length;
        var text = marked.Replace("[|", "").Replace("|]", "");

        var fault = Assert.Single(ConnectionString.Parse(text).Faults);

        Assert.Equal(kind, fault.Kind.ToString());
        Assert.Equal(field, fault.Field.ToString());
        Assert.Equal(TextRange.FromBounds(start, end), fault.Range);
        Assert.StartsWith(field + " " + fault.Predicate, fault.Message);
    }

    [Theory]
    [InlineData("SubscriptionId", "ABCDEF12-9ABC-DEF0-1234-56789ABCDEF0")]
    [InlineData("ResourceGroupName", "größe_(1).x-2")]
    [InlineData("ResourceGroupName", "r")]
    [InlineData("WorkspaceName", "a1")]
    [InlineData("WorkspaceName", "a--b---c")]
    [InlineData("WorkspaceName", "7")]
    public void Values_at_the_edge_of_what_is_allowed(string field, string value)
    {
        var faults = ConnectionString.Parse(Sample.TextWith(field, value)).Faults;
        if (value == "7")
            Assert.Equal(FaultKind.TooShort, Assert.Single(faults).Kind);
        else
            Assert.Empty(faults);
    }

    [Fact]
    public void Names_may_be_as_long_as_the_limit()
    {
        Assert.Empty(ConnectionString.Parse(Sample.TextWith("WorkspaceName", new string('a', 54))).Faults);
        Assert.Empty(ConnectionString.Parse(Sample.TextWith("ResourceGroupName", new string('a', 90))).Faults);
    }

    [Fact]
    public void Text_without_any_field_has_one_fault_over_all_of_it()
    {
        var text = "Server=somewhere;Password=" + Key;
        var fault = Assert.Single(ConnectionString.Parse(text).Faults);
        Assert.Equal((FaultKind.NoFields, null, new TextRange(0, text.Length)), (fault.Kind, fault.Field, fault.Range));
        KeyParts.AssertAbsent(Key, fault.Message);
    }

    [Fact]
    public void Empty_text_has_no_fields() =>
        Assert.Equal(FaultKind.NoFields, Assert.Single(ConnectionString.Parse("").Faults).Kind);

    [Fact]
    public void Stray_text_is_reported_without_the_white_space_round_it()
    {
        var text = Sample.Text(Key).Replace("WorkspaceName=", " Server = x ; WorkspaceName=");
        var fault = Assert.Single(ConnectionString.Parse(text).Faults);
        Assert.Equal(FaultKind.StrayText, fault.Kind);
        Assert.Null(fault.Field);
        Assert.Equal("Server = x", fault.Range.Of(text).ToString());
    }

    [Theory]
    [InlineData("ResourceGroupName", "'my;group'")]
    [InlineData("WorkspaceName", "\"my-workspace\"")]
    [InlineData("ApiKey", "\"a;b;c\"")]
    public void A_value_in_quotes_is_one_fault_that_says_so(string field, string value)
    {
        var fault = Assert.Single(ConnectionString.Parse(Sample.TextWith(field, value)).Faults);
        Assert.Equal((FaultKind.Quoted, field), (fault.Kind, fault.Field.ToString()));
        Assert.Contains("quotes", fault.Message);
    }

    [Fact]
    public void A_connection_string_in_quotes_is_one_fault_that_says_so()
    {
        var fault = Assert.Single(ConnectionString.Parse($"'{Sample.Text(Key)}'").Faults);
        Assert.Equal((FaultKind.Quoted, (FieldName?)null), (fault.Kind, fault.Field));
        Assert.Contains("quotes", fault.Message);
    }

    [Theory]
    [InlineData("SubscriptionId")]
    [InlineData("ResourceGroupName")]
    [InlineData("WorkspaceName")]
    [InlineData("ApiKey")]
    [InlineData("QuantumEndpoint")]
    public void A_missing_field_is_reported_at_the_end(string field)
    {
        var text = Sample.TextWith(field, null);
        var fault = Assert.Single(ConnectionString.Parse(text).Faults);
        Assert.Equal(FaultKind.Missing, fault.Kind);
        Assert.Equal(field, fault.Field.ToString());
        Assert.Equal(new TextRange(text.Length, 0), fault.Range);
        Assert.Contains(field, fault.Message);
    }

    [Fact]
    public void A_repeated_field_is_reported_from_the_second_time_on()
    {
        var text = Sample.Text(Key) + "workspacename=again;WorkspaceName=and-again";
        var faults = ConnectionString.Parse(text).Faults;
        Assert.All(faults, fault => Assert.Equal((FaultKind.Repeated, FieldName.WorkspaceName), (fault.Kind, fault.Field!.Value)));
        Assert.Equal(["workspacename=again", "WorkspaceName=and-again"], faults.Select(fault => fault.Range.Of(text).ToString()));
    }

    [Fact]
    public void Both_names_of_the_key_together_are_a_repetition()
    {
        var faults = ConnectionString.Parse(Sample.Text(Key) + $"WorkspaceKey={Key}").Faults;
        Assert.Equal((FaultKind.Repeated, FieldName.ApiKey), (faults.Single().Kind, faults.Single().Field!.Value));
    }

    [Fact]
    public void Several_faults_come_in_the_order_of_the_text_and_what_is_missing_last()
    {
        var faults = ConnectionString.Parse(
            $"QuantumEndpoint=nowhere;junk;SubscriptionId=1;ApiKey={Key};WorkspaceName=my-workspace").Faults;
        Assert.Equal([FaultKind.NotUri, FaultKind.StrayText, FaultKind.NotGuid, FaultKind.Missing], faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void Every_kind_of_fault_has_a_test_here_and_a_message_of_its_own()
    {
        string[] testedOnTheirOwn = ["NoFields", "StrayText", "Quoted", "Missing", "Repeated"];
        var tested = ValueFaults.Select(row => (string)((object[])row)[0]).Concat(testedOnTheirOwn).Distinct();
        Assert.Equal(Enum.GetNames<FaultKind>().Order(), tested.Order());

        var messages = Enum.GetValues<FaultKind>().Select(kind => new Fault(kind, FieldName.WorkspaceName, default).Message).ToList();
        Assert.Equal(messages.Count, messages.Distinct().Count());
    }

    [Fact]
    public void No_message_shows_a_key_that_stands_in_the_wrong_field()
    {
        foreach (var field in Sample.FieldNames)
        {
            var faults = ConnectionString.Parse(Sample.TextWith(field, Key + "/" + Key + " ", Key) + Key).Faults;
            Assert.NotEmpty(faults);
            Assert.All(faults, fault => KeyParts.AssertAbsent(Key, fault.Message));
        }
    }
}
