namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>Constants that are refused at run time, and the suggestion to use no key at all.</summary>
internal static class MalformedCases
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Call("a_field_missing", $$"""{|QKA0006:"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;QuantumEndpoint=https://eastus.quantum.azure.com/"|}"""),
        Call("a_field_repeated", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;{|QKA0006:WorkspaceName=other|};ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_field_empty", $$"""$"SubscriptionId={{Id}};{|QKA0006:ResourceGroupName=|};WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_malformed_GUID", """$"SubscriptionId={|QKA0006:1234|};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_wrong_workspace_name", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName={|QKA0006:-ws-|};ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("a_wrong_resource_group", $$"""$"SubscriptionId={{Id}};ResourceGroupName={|QKA0006:a/b|};WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("an_endpoint_without_https", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint={|QKA0006:http://eastus.quantum.azure.com/|}" """),
        Call("a_look_alike_host", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint={|QKA0006:https://eastus.quantumXazure.com/|};" """),
        Call("a_host_behind_the_right_one", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint={|QKA0006:https://eastus.quantum.azure.com.evil.example/|};" """),
        Call("user_information", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint={|QKA0006:https://a@eastus.quantum.azure.com/|};" """),
        Call("a_port", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint={|QKA0006:https://eastus.quantum.azure.com:444/|};" """),
        Call("text_with_no_field", """ {|QKA0006:"eastus.quantum.azure.com"|}"""),
        Call("another_service_s_string", """ {|QKA0006:"AccountName=a;EndpointSuffix=core.windows.net"|}"""),
        Call("the_place_behind_escapes", """$"\u0053ubscriptionId=\t{|QKA0006:12\x0033|};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("the_place_in_a_verbatim_literal", """$@"SubscriptionId={|QKA0006:1""2|};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        Call("the_place_in_a_raw_literal_of_many_lines", """"
            """
                    ResourceGroupName=g;WorkspaceName=ws;
                    SubscriptionId={|QKA0006:1234|};

                    QuantumEndpoint=https://eastus.quantum.azure.com/;
                """ + $"ApiKey={key}"
            """"),
        Call("a_switch_that_throws_else", """key switch { "a" => {|QKA0006:"missing"|}, _ => throw new ArgumentException() }"""),
        Call("the_place_in_one_operand", $$""" "SubscriptionId={{Id}};ResourceGroupName=" + "{|QKA0006:a/b|}" + ";WorkspaceName=ws;ApiKey=" + key + ";QuantumEndpoint=https://eastus.quantum.azure.com/" """),
        new("Malformed_a_constant_of_another_file", """
            class Program { object Connect() => QuantumWorkspaces.Workspace.FromConnectionString({|QKA0006:Texts.Bad|}); }
            """, """static class Texts { public const string Bad = "WorkspaceName=ws"; }"""),
        new("Malformed_one_literal_into_two_calls", """
            class Program
            {
                const string Text = {|QKA0006:"WorkspaceName=ws"|};
                object First() => QuantumWorkspaces.Workspace.FromConnectionString(Text);
                object Second() => QuantumWorkspaces.Workspace.FromConnectionString(Text);
            }
            """),

        Call("N_a_hole_in_the_field", $$"""$"SubscriptionId={key};ResourceGroupName={key}/;WorkspaceName={key};ApiKey={key};QuantumEndpoint=http://{key}/" """),
        Call("N_a_hole_that_may_hold_the_rest", """ "WorkspaceName=ws;" + key"""),
        Call("N_other_order_and_no_last_semicolon", $$"""$"QuantumEndpoint=https://eastus.quantum.azure.com;ApiKey={key};WorkspaceName=ws;ResourceGroupName=g;SubscriptionId={{Id}}" """),
        Call("N_a_placeholder", """ "<your connection string>" """),
        Call("N_words_for_a_placeholder", """ "YOUR_CONNECTION_STRING_HERE" """),
        Call("N_a_template", """ "SubscriptionId=<id>;ResourceGroupName=<group>;WorkspaceName=<name>;ApiKey=<key>;QuantumEndpoint=<endpoint>" """),
        Call("N_loopback", $$"""$"SubscriptionId={{Id}};ResourceGroupName=g;WorkspaceName=ws;ApiKey={key};QuantumEndpoint=http://localhost:5080/" """),
        Call("N_an_empty_fall_back", """Environment.GetEnvironmentVariable("X") ?? "" """),
        Call("N_null", "null!"),

        // The suggestion.
        new("Malformed_suggestions", """
            using System;
            using Azure;
            using Azure.Core;
            using QuantumWorkspaces;

            class Program
            {
                object FromString(string text) => {|QKA0007:Workspace.FromConnectionString(text)|};
                object WithKey(Uri endpoint, string id, string key) => {|QKA0007:new Workspace(endpoint, id, "g", "ws", new AzureKeyCredential(key))|};
                Workspace Short(Uri endpoint, string id, AzureKeyCredential credential) => {|QKA0007:new(endpoint, id, "g", "ws", credential)|};

                // Something worse is said of these.
                object Hard() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
                object Malformed() => Workspace.FromConnectionString({|QKA0006:"WorkspaceName=ws"|});
                object Local() { var text = {|QKA0001:"{{CS}}"|}; return Workspace.FromConnectionString(text); }

                object Entra(Uri endpoint, string id, TokenCredential credential) => new Workspace(endpoint, id, "g", "ws", credential);
                object Environment() => new Workspace();
                object OtherService(string key) => new AzureKeyCredential(key);
            }
            """),
    ];

    private static CodeCase Call(string name, string argument) => new("Malformed_" + name, $$"""
        using System;
        using QuantumWorkspaces;

        class Program
        {
            static Workspace Connect(string key)
            {
                return Workspace.FromConnectionString({{argument}});
            }
        }
        """);
}
