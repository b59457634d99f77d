namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>How the value is written.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Call("a_literal", """{|QKA0001:"{{CS}}"|}"""),
        Call("a_key_of_another_shape", """{|QKA0001:"{{CSOTHER}}"|}"""),
        Call("a_short_test_key", """{|QKA0001:"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey=fake-key;QuantumEndpoint=https://eastus.quantum.azure.com/"|}"""),
        Call("a_verbatim_literal", """{|QKA0001:@"{{CS}}"|}"""),
        Call("a_raw_literal_of_one_line", "{|QKA0001:\"\"\"{{CS}}\"\"\"|}"),
        Call("a_raw_literal_of_many_lines", """"
            {|QKA0001:"""
                SubscriptionId=11111111-2222-3333-4444-555555555555;
                ResourceGroupName=my-group;
                WorkspaceName=my-workspace;
                ApiKey={{KEY}};
                QuantumEndpoint=https://eastus.quantum.azure.com/;
                """|}
            """"),
        Call("escaped_letters", """{|QKA0001:"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;\u0041piKey\x3d{{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/"|}"""),
        Call("other_order_case_and_spaces", """{|QKA0001:" workspacename = ws ; APIKEY = {{KEY}} ; quantumendpoint=https://eastus.quantum.azure.com/; resourcegroupname = g;subscriptionid=11111111-2222-3333-4444-555555555555"|}"""),
        Call("the_older_name_of_the_key", """{|QKA0001:"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;WorkspaceKey={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/"|}"""),
        Call("a_repeated_key", """{|QKA0001:"SubscriptionId=11111111-2222-3333-4444-555555555555;ApiKey=;ApiKey={{KEY}};WorkspaceName=ws"|}"""),
        Call("a_key_field_alone", """{|QKA0001:"ApiKey={{OTHER}}"|}"""),
        Call("a_key_alone", """{|QKA0001:"{{KEY}}"|}"""),
        Call("parentheses_cast_and_suppression", """((string)({|QKA0001:"{{CS}}"|}))!"""),
        Call("a_concatenation_with_the_key_in_one_operand", """
            "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;" + "WorkspaceName=ws;ApiKey=" + {|QKA0001:"{{KEY}}"|} + ";QuantumEndpoint=https://eastus.quantum.azure.com/"
            """),
        Call("a_concatenation_that_splits_the_word_ApiKey", """
            "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;Api" + {|QKA0001:"Key={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/"|}
            """),
        Call("a_key_cut_in_two", """
            "SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=ws;ApiKey=" + {|QKA0001:"0a1b2c3d4e5f60718"|} + "293a4b5c6d7e8f90123456789;"
            """),
        Call("a_character_in_the_chain", """{|QKA0001:"WorkspaceName=ws;ApiKey={{KEY}}"|} + ';' + "ResourceGroupName=g" """),
        Call("an_interpolation_with_run_time_parts", """{|QKA0001:$"SubscriptionId={id};ResourceGroupName=g;WorkspaceName=ws;ApiKey={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/"|}"""),
        new("Value_an_interpolation_with_a_local_in_the_hole", Method("""
            var key = {|QKA0001:"{{KEY}}"|};
                return Workspace.FromConnectionString($"SubscriptionId={id};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/");
            """)),
        Call("an_interpolation_with_format_and_alignment", """{|QKA0001:$"SubscriptionId={id,10:N};WorkspaceName=ws;ApiKey={{KEY}};"|}"""),
        Call("a_verbatim_interpolation", """{|QKA0001:$@"SubscriptionId={id};WorkspaceName=ws;ApiKey={{KEY}};"|}"""),
        Call("a_raw_interpolation", "{|QKA0001:$\"\"\"SubscriptionId={id};WorkspaceName=ws;ApiKey={{KEY}};\"\"\"|}"),
        Call("both_arms_of_a_condition", """id == "" ? {|QKA0001:"{{CS}}"|} : {|QKA0001:"{{CS2}}"|}"""),
        Call("one_arm_of_a_condition", """id == "" ? id : {|QKA0001:"{{CS}}"|}"""),
        Call("an_arm_of_a_switch", """id switch { "a" => id, _ => {|QKA0001:"{{CS}}"|} }"""),
        Call("a_fall_back", """Environment.GetEnvironmentVariable("OTHER") ?? {|QKA0001:"{{CS}}"|}"""),
        Call("a_fall_back_for_the_variable_itself", """Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING") ?? {|QKA0001:"{{CS}}"|}"""),
        Call("an_assignment_as_value", """id = {|QKA0001:"{{CS}}"|}"""),

        // Nothing is known of the key here.
        Call("run_time_value", "id"),
        Call("an_interpolation_whose_key_is_a_hole", """$"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={id};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_concatenation_whose_key_is_unknown", """ "SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=ws;ApiKey=" + id + ";QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_fall_back_that_throws", """Environment.GetEnvironmentVariable("OTHER") ?? throw new InvalidOperationException()"""),
        Call("a_fall_back_that_is_empty", """Environment.GetEnvironmentVariable("OTHER") ?? "" """),
        Call("a_fall_back_that_is_a_placeholder", """Environment.GetEnvironmentVariable("OTHER") ?? "<set me>" """),
    ];

    private static CodeCase Call(string name, string argument) => new("Value_" + name, Method($"return Workspace.FromConnectionString({argument});"));

    private static string Method(string body) => $$"""
        using System;
        using QuantumWorkspaces;

        class Program
        {
            static Workspace Connect(string id)
            {
                {{body}}
            }
        }
        """;
}
