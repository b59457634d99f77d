namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>A key anywhere else in code.</summary>
internal static class AnywhereCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Member("a_field", """public static readonly string Value = {|QKA0003:"{{CS}}"|};"""),
        Member("a_constant", """private const string Value = {|QKA0003:"{{CS}}"|};"""),
        Member("a_public_constant_with_uses", """
            public const string Value = {|QKA0003:"{{CS}}"|};

            static int Length => Value.Length;
            """),
        Member("a_constant_that_an_attribute_uses", """
            private const string Value = {|QKA0003:"{{CS}}"|};

            [Obsolete(Value)]
            static void Old() { }
            """),
        Member("a_constant_local", """
            static int Length()
            {
                const string value = {|QKA0003:"{{CS}}"|};
                return value.Length;
            }
            """),
        Member("a_key_of_another_shape", """private const string Value = {|QKA0003:"{{CSOTHER}}"|};"""),
        Member("a_raw_key", """private const string Value = {|QKA0003:"{{KEY}}"|};"""),
        Member("a_raw_key_with_padding", """private const string Value = {|QKA0003:"{{KEY}}=="|};"""),
        Member("a_raw_key_inside_text", """private const string Value = {|QKA0003:"curl -H 'x-ms-quantum-api-key: {{KEY}}' https://eastus.quantum.azure.com/"|};"""),
        Member("a_return_value", """static string Get() { return {|QKA0003:"{{CS}}"|}; }"""),
        Member("a_yielded_value", """static IEnumerable<string> Get() { yield return {|QKA0003:"{{CS}}"|}; }"""),
        Member("a_default_value", """static void Use(string value = {|QKA0003:"{{CS}}"|}) { }"""),
        Member("an_attribute", """[Obsolete({|QKA0003:"{{CS}}"|})] static void Old() { }"""),
        Member("an_array_in_an_attribute", """[Values("a", {|QKA0003:"{{CS}}"|})] static void Use() { }""") with
        {
            Files =
            [
                """
                using System;

                class ValuesAttribute(params object[] values) : Attribute { public object[] Values => values; }

                class Program
                {
                    [Values("a", {|QKA0003:"{{CS}}"|})] static void Use() { }
                }
                """,
            ],
        },
        Member("a_case_label", """static bool Is(string value) { switch (value) { case {|QKA0003:"{{CS}}"|}: return true; default: return false; } }"""),
        Member("a_pattern", """static bool Is(string value) => value is {|QKA0003:"{{CS}}"|};"""),
        Member("a_static_comparison", """static bool Is(string value) => string.Equals(value, {|QKA0003:"{{CSOTHER}}"|}) || Equals(value, {|QKA0003:"{{CSHEX}}"|});"""),
        Member("a_default_value_attribute", """[System.ComponentModel.DefaultValue({|QKA0003:"{{CSOTHER}}"|})] static string? Value { get; set; }"""),
        new("Anywhere_an_array_that_an_attribute_writes_out", """
            using System;

            class ValuesAttribute(object[] values) : Attribute
            {
                public object[] Values => values;
                public string[]? Names { get; set; }
            }

            class Program
            {
                [Values(new object[] { "a", {|QKA0003:"{{CS}}"|} }, Names = new[] { {|QKA0003:"{{CS2}}"|} })] static void Use() { }
            }
            """),
        new("Anywhere_a_method_group_handed_on", """
            using System;
            using System.Linq;
            using QuantumWorkspaces;

            class Program
            {
                static object All() => Array.ConvertAll(new[] { {|QKA0003:"{{CS}}"|} }, Workspace.FromConnectionString);
                static object Each() => new[] { {|QKA0003:"{{CS2}}"|} }.Select(Workspace.FromConnectionString);
            }
            """),
        new("Anywhere_an_own_wrapper_of_another_project", """
            class Program
            {
                object Connect() => Connector.Connect({|QKA0003:"{{CS}}"|});
            }
            """)
        {
            OtherProject =
            [
                """
                using QuantumWorkspaces;

                public static class Connector
                {
                    public static Workspace Connect(string connectionString) => Workspace.FromConnectionString(connectionString);
                }
                """,
            ],
        },
        Member("a_comparison", """static bool Is(string value) => value == {|QKA0003:"{{CS}}"|};"""),
        Member("a_collection", """static readonly string[] Values = ["a", {|QKA0003:"{{CS}}"|}];"""),
        Member("bytes", """static ReadOnlySpan<byte> Value => {|QKA0003:"{{CS}}"u8|};"""),
        Member("a_tuple", """static (string, string) Value => ("a", {|QKA0003:"{{CS}}"|});"""),
        Member("an_own_wrapper", """
            static void Connect(string value) { }
            static void Main() => Connect({|QKA0003:"{{CS}}"|});
            """),
        Member("a_member_of_a_literal", """static int Length => {|QKA0003:"{{CS}}"|}.Length;"""),
        Member("an_expression_tree", """static System.Linq.Expressions.Expression<Func<string>> Tree = () => {|QKA0003:"{{CS}}"|};"""),
        Member("a_concatenation", """static string Get(string id) => "SubscriptionId=" + id + ";WorkspaceName=ws;ApiKey=" + {|QKA0003:"{{OTHER}}"|} + ";";"""),
        Member("an_interpolation", """static string Get(string id) => {|QKA0003:$"SubscriptionId={id};WorkspaceName=ws;ApiKey={{OTHER}};"|};"""),
        Member("a_format_that_is_invalid", """
            static string Get(string id) => string.Format({|QKA0003:"WorkspaceName=ws;ApiKey={{OTHER}};{0"|}, id);
            """),
        Member("text_around_it", """static string Get() => {|QKA0003:"{ \"quantum\": \"{{CS}}\" }"|};"""),
        Member("text_before_a_literal_of_its_own", """static string Get() => "The string is " + {|QKA0003:"{{CS}}"|};"""),
        Member("a_sample_subscription_with_a_real_looking_key", """static string Get() => {|QKA0003:"SubscriptionId=00000000-0000-0000-0000-000000000000;ApiKey={{OTHER}}"|};"""),
        Member("a_placeholder_word_inside_a_random_value", """static string Get() => {|QKA0003:"WorkspaceName=ws;ApiKey={{OTHER}}todo{{OTHER}};"|};"""),
        Member("a_shaped_key_in_an_address", """const string Value = {|QKA0003:"https://tool.example/?cs=WorkspaceName%3Dws%3BApiKey%3D{{KEY}}%3B"|};"""),
        Member("two_connection_strings_in_a_comment", """
            // SubscriptionId=x;WorkspaceName=first;ApiKey={|QKA0003:{{OTHER}}|};
            // SubscriptionId=x;WorkspaceName=second;ApiKey={|QKA0003:{{HEX}}|};
            static void Use() { }
            """),
        Member("a_comment", """
            // az quantum: {|QKA0003:{{KEY}}|}
            static void Use() { }
            """),
        Member("a_connection_string_in_a_comment", """
            /* SubscriptionId=11111111-2222-3333-4444-555555555555;ApiKey={|QKA0003:{{OTHER}}|};WorkspaceName=ws */
            static void Use() { }
            """),
        Member("documentation", """
            /// <summary>Uses {|QKA0003:{{KEY}}|}.</summary>
            static void Use() { }
            """),
        Member("inactive_text", """
            #if NEVER
            static string Old = "WorkspaceName=ws;ApiKey={|QKA0003:{{OTHER}}|};";
            #endif
            """),
        Member("a_region", """
            #region {|QKA0003:{{KEY}}|}
            #endregion
            """),
        new("Anywhere_a_generated_file", """
            // <auto-generated/>
            #nullable enable
            static class Resources
            {
                internal static string Value => {|QKA0003:"{{CS}}"|};
            }
            """),
        new("Anywhere_a_workspace_of_another_domain_given_our_string", """
            namespace Contoso.Office
            {
                class Workspace { public static Workspace FromConnectionString(string text) => new Workspace(); }
            }

            class Program
            {
                object Connect() => Contoso.Office.Workspace.FromConnectionString({|QKA0003:"{{CS}}"|});
            }
            """),
    ];

    private static CodeCase Member(string name, string member) => new("Anywhere_" + name, $$"""
        using System;
        using System.Collections.Generic;

        class Program
        {
            {{member.ReplaceLineEndings("\n    ")}}
        }
        """);
}
