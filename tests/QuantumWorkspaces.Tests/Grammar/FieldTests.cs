using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class FieldTests
{
    private static readonly string Key = FakeKey.Create();

    [Fact]
    public void Five_fields_are_read_with_their_positions()
    {
        var text = Sample.Text(Key);
        var parsed = ConnectionString.Parse(text);

        Assert.Empty(parsed.Faults);
        Assert.Equal(Sample.FieldNames, parsed.Fields.Select(f => f.Name.ToString()));
        foreach (var field in parsed.Fields)
        {
            Assert.Equal(field.Name.ToString(), field.NameRange.Of(text).ToString());
            Assert.Equal(Sample.ValueOf(field.Name.ToString(), Key), field.Value.Of(text).ToString());
            Assert.Equal($"{field.Name}={field.Value.Of(text)}", field.Range.Of(text).ToString());
            Assert.True(field.IsTerminated);
        }
    }

    [Fact]
    public void Order_does_not_matter()
    {
        var text = string.Concat(Sample.FieldNames.Reverse().Select(name => $"{name}={Sample.ValueOf(name, Key)};"));
        Assert.Empty(ConnectionString.Parse(text).Faults);
    }

    [Theory]
    [InlineData("subscriptionid=")]
    [InlineData("SUBSCRIPTIONID=")]
    [InlineData("sUBSCRIPTIONiD=")]
    public void Case_of_names_does_not_matter(string name)
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key).Replace("SubscriptionId=", name));
        Assert.Empty(parsed.Faults);
        Assert.Equal(Sample.SubscriptionId, parsed.ValueOf(FieldName.SubscriptionId));
    }

    [Fact]
    public void White_space_round_names_and_values_is_not_part_of_them()
    {
        var text = Sample.Text(Key).Replace("=", " =\t").Replace(";", " ;\r\n");
        var parsed = ConnectionString.Parse(text);

        Assert.Empty(parsed.Faults);
        Assert.Equal(Key, parsed.ValueOf(FieldName.ApiKey));
        Assert.Equal(Sample.Endpoint, parsed.ValueOf(FieldName.QuantumEndpoint));
    }

    [Fact]
    public void The_last_semicolon_may_be_missing()
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key).TrimEnd(';'));
        Assert.Empty(parsed.Faults);
        Assert.False(parsed[FieldName.QuantumEndpoint]!.IsTerminated);
    }

    [Fact]
    public void Empty_parts_between_semicolons_are_nothing() =>
        Assert.Empty(ConnectionString.Parse(";;" + Sample.Text(Key).Replace(";", "; ;")).Faults);

    [Fact]
    public void The_older_name_of_the_key_is_read_as_the_key()
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key).Replace("ApiKey=", "WorkspaceKey="));
        Assert.Empty(parsed.Faults);
        Assert.Equal(Key, parsed.ValueOf(FieldName.ApiKey));
    }

    [Fact]
    public void Of_a_repeated_field_the_last_counts()
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key) + "WorkspaceName=other;");
        Assert.Equal("other", parsed.ValueOf(FieldName.WorkspaceName));
        Assert.Equal(6, parsed.Fields.Count);
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("=a=b=")]
    public void A_field_is_split_at_its_first_equals_sign(string padding)
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key + padding));
        Assert.Empty(parsed.Faults);
        Assert.Equal(Key + padding, parsed.ValueOf(FieldName.ApiKey));
    }

    [Fact]
    public void Two_different_fields_make_it_recognizable_and_one_twice_does_not()
    {
        Assert.True(ConnectionString.Parse("WorkspaceName=a;ApiKey=").IsRecognizable);
        Assert.False(ConnectionString.Parse("ApiKey=;ApiKey=").IsRecognizable);
        Assert.False(ConnectionString.Parse("").IsRecognizable);
    }

    [Fact]
    public void Its_text_form_shows_nothing_of_it()
    {
        var shown = ConnectionString.Parse(Sample.Text(Key)).ToString();
        KeyParts.AssertAbsent(Key, shown);
        Assert.DoesNotContain(Sample.WorkspaceName, shown);
    }
}
