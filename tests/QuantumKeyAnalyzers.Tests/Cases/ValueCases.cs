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
        Call("a_key_cut_in_two_of_which_one_is_a_key", """ "WorkspaceName=ws;ApiKey=" + {|QKA0001:"0a1b"|} + "{{KEY}};" """),
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

        Call("a_format_with_the_key_in_it", """string.Format({|QKA0001:"SubscriptionId={0};WorkspaceName=ws;ApiKey={{OTHER}};"|}, id)"""),
        Call("a_format_with_the_key_as_argument", """string.Format("WorkspaceName={1};ApiKey={0};SubscriptionId={2}", {|QKA0001:"{{OTHER}}"|}, "ws", id)"""),
        Call("a_format_with_a_provider_and_items_with_alignment", """string.Format(CultureInfo.InvariantCulture, "{{braces}}=x;WorkspaceName={0,-4:N};ApiKey={1}", "ws", {|QKA0001:"{{OTHER}}"|})"""),
        Call("a_format_with_an_array_of_arguments", """string.Format("WorkspaceName={0};ApiKey={1}", new object[] { "ws", {|QKA0001:"{{OTHER}}"|} })"""),
        Call("a_join", """string.Join(";", "WorkspaceName=ws", {|QKA0001:"ApiKey={{OTHER}}"|}, "SubscriptionId=" + id)"""),
        Call("a_join_with_a_character_and_an_array", """string.Join(';', new[] { "WorkspaceName=ws", {|QKA0001:"ApiKey={{OTHER}}"|} })"""),
        Call("a_join_of_a_collection_expression", """string.Join(";", (string[])["WorkspaceName=ws", .. new[] { {|QKA0001:"ApiKey={{OTHER}}"|} }])"""),
        Call("a_join_of_a_list", """string.Join(";", new List<string> { "WorkspaceName=ws", {|QKA0001:"ApiKey={{OTHER}}"|} })"""),
        new("Value_a_join_of_a_local_array", Method("""
            var parts = new[] { "WorkspaceName=ws", {|QKA0001:"ApiKey={{OTHER}}"|} };
                return Workspace.FromConnectionString(string.Join(";", parts));
            """)),
        Call("a_concat_method", """string.Concat("WorkspaceName=ws;ApiKey=", {|QKA0001:"{{OTHER}}"|}, ";SubscriptionId=", id)"""),
        Call("a_builder_chain", """new StringBuilder("WorkspaceName=ws;").Append("ApiKey=").Append({|QKA0001:"{{OTHER}}"|}).Append(';').ToString()"""),
        Call("a_builder_with_formats_and_joins", """new StringBuilder().AppendJoin(";", "WorkspaceName=ws", "").AppendFormat("ApiKey={0};", {|QKA0001:"{{OTHER}}"|}).AppendLine().Replace("ws", "other").ToString()"""),
        new("Value_a_builder_over_statements", Method("""
            var text = new StringBuilder();
                text.Append("SubscriptionId=").Append(id).Append(";WorkspaceName=ws;");
                text.Append("ApiKey=");
                text.Append({|QKA0001:"{{OTHER}}"|});
                return Workspace.FromConnectionString(text.ToString());
            """)),
        Call("a_trimmed_literal", """ {|QKA0001:"  {{CSOTHER}}  "|}.Trim()"""),
        Call("a_literal_trimmed_of_characters", """ {|QKA0001:"'{{CSOTHER}}'"|}.Trim('\'')"""),
        Call("a_template_filled_with_a_constant", """ "WorkspaceName=ws;ApiKey=<key>;".Replace("<key>", {|QKA0001:"{{OTHER}}"|})"""),
        Call("a_template_filled_ignoring_case", """ "WorkspaceName=ws;ApiKey=<KEY>;".Replace("<key>", {|QKA0001:"{{OTHER}}"|}, StringComparison.OrdinalIgnoreCase)"""),
        Call("base64", """Encoding.UTF8.GetString(Convert.FromBase64String({|QKA0001:"{{CS64}}"|}))"""),
        Call("base64_in_two_constants", """Encoding.UTF8.GetString(Convert.FromBase64String({|QKA0001:"{{CS64START}}"|} + "{{CS64REST}}"))"""),
        Call("base64_of_UTF_16", """Encoding.Unicode.GetString(Convert.FromBase64String({|QKA0001:"{{CS64UTF16}}"|}))"""),
        new("Value_base64_in_a_local", Method("""
            var bytes = Convert.FromBase64String({|QKA0001:"{{CS64}}"|});
                return Workspace.FromConnectionString(Encoding.UTF8.GetString(bytes));
            """)),
        Call("decoded_utf8_bytes", """Encoding.UTF8.GetString({|QKA0001:"{{CSOTHER}}"u8|}.ToArray())"""),
        Call("an_invariant_interpolation", """FormattableString.Invariant({|QKA0001:$"SubscriptionId={id};WorkspaceName=ws;ApiKey={{OTHER}}"|})"""),
        Call("an_interpolation_made_by_create", """string.Create(CultureInfo.InvariantCulture, {|QKA0001:$"SubscriptionId={id};WorkspaceName=ws;ApiKey={{OTHER}}"|})"""),
        Call("a_string_made_of_characters", """new string({|QKA0001:"{{CSOTHER}}"|}.ToCharArray())"""),
        Call("an_interned_string", """string.Intern({|QKA0001:"{{CSOTHER}}"|})"""),
        Call("a_switch_inside_an_interpolation", """$"WorkspaceName=ws;ApiKey={(id == "" ? {|QKA0001:"{{OTHER}}"|} : id)}" """),

        Call("a_repeated_key_with_a_placeholder_last", """{|QKA0001:"ApiKey={{OTHER}};SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=ws;ApiKey=<your-key>"|}"""),
        Call("line_breaks_as_escapes", """{|QKA0001:"SubscriptionId=11111111-2222-3333-4444-555555555555;\r\nResourceGroupName=g;\nWorkspaceName=ws;\n\tApiKey={{OTHER}};\r\nQuantumEndpoint=https://eastus.quantum.azure.com/"|}"""),
        new("Value_a_verbatim_literal_of_many_lines", Method("""
            return Workspace.FromConnectionString({|QKA0001:@"SubscriptionId=11111111-2222-3333-4444-555555555555;
                    WorkspaceName=ws;
                    ApiKey={{OTHER}};"|});
            """)),
        new("Value_a_byte_array_in_a_local", Method("""
            byte[] bytes = {|QKA0001:"{{CSOTHER}}"u8|}.ToArray();
                return Workspace.FromConnectionString(Encoding.UTF8.GetString(bytes));
            """)),
        new("Value_an_interpolation_with_format_and_alignment_of_the_key", Method("""
            const string key = {|QKA0001:"{{OTHER}}"|};
                return Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={key,-60:G};");
            """)),
        // Nothing is known of the key here.
        Call("run_time_value", "id"),
        Call("an_interpolation_whose_key_is_a_hole", """$"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={id};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_concatenation_whose_key_is_unknown", """ "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey=" + id + ";QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_fall_back_that_throws", """Environment.GetEnvironmentVariable("OTHER") ?? throw new InvalidOperationException()"""),
        Call("a_fall_back_that_is_empty", """Environment.GetEnvironmentVariable("OTHER") ?? "" """),
        Call("a_format_whose_key_is_unknown", """string.Format("SubscriptionId={0};WorkspaceName=ws;ApiKey={1}", id, id)"""),
        Call("a_format_that_is_invalid", """string.Format("WorkspaceName={0;ApiKey={9}{", "{{OTHER}}")"""),
        Call("a_format_of_an_item_that_is_missing", """string.Format("WorkspaceName={0};ApiKey={5}", "{{OTHER}}")"""),
        Call("a_join_with_unknown_elements", """string.Join(";ApiKey=", id.Split(','))"""),
        Call("a_template_filled_at_run_time", """ "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;QuantumEndpoint=https://eastus.quantum.azure.com;ApiKey=<key>;".Replace("<key>", id)"""),
        Call("a_literal_replaced_away", """ "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;QuantumEndpoint=https://eastus.quantum.azure.com;ApiKey=fake-key;".Replace("fake-key", id)"""),
        Call("base64_that_is_none", """Encoding.UTF8.GetString(Convert.FromBase64String("U3Vic2NyaXB0aW9uSWQ9!"))"""),
        new("Value_a_builder_that_is_cleared", Method("""
            var text = new StringBuilder("WorkspaceName=ws;ApiKey=fake-key");
                text.Clear().Append(id);
                return Workspace.FromConnectionString(text.ToString());
            """)),
        new("Value_a_builder_that_a_loop_appends_to", Method("""
            var text = new StringBuilder("WorkspaceName=ws;");
                foreach (var name in id.Split(' '))
                    text.Append("SubscriptionId=").Append(name).Append(';');

                return Workspace.FromConnectionString(text.ToString());
            """)),
        new("Value_an_array_that_is_written_to", Method("""
            var parts = new[] { "WorkspaceName=ws", "ApiKey=fake-key" };
                parts[1] = id;
                return Workspace.FromConnectionString(string.Join(";", parts));
            """)),
        Call("a_format_with_a_provider_whose_key_is_unknown", """string.Format(CultureInfo.InvariantCulture, "SubscriptionId={0};WorkspaceName=ws;ApiKey={1}", id, id)"""),
        Call("a_format_with_a_provider_that_is_invalid", """string.Format(CultureInfo.InvariantCulture, "WorkspaceName={0;ApiKey={9}{", "{{OTHER}}")"""),
        new("Value_an_interpolation_with_a_key_behind_unknown_text", Method("""
            const string value = "{{OTHER}}";
                return Workspace.FromConnectionString($"{id}{value};WorkspaceName=ws");
            """)),
        Call("a_key_behind_unknown_text", """id + "{{OTHER}};WorkspaceName=ws" """),
        Call("blanks_that_are_trimmed", """ "   ".Trim() + id"""),
        Call("a_fall_back_that_is_a_placeholder", """Environment.GetEnvironmentVariable("OTHER") ?? "<set me>" """),
    ];

    private static CodeCase Call(string name, string argument) => new("Value_" + name, Method($"return Workspace.FromConnectionString({argument});"));

    private static string Method(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Text;
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
