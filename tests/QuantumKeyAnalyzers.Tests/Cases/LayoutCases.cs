using QuantumKeyAnalyzers.CodeFixes;
using Tiers;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>What the repaired file looks like, by shape of the code.</summary>
internal static class LayoutCases
{
    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        .. CommentLayoutCases.All,
        .. FileLayoutCases.All,
        .. ExpressionLayoutCases.All,
        .. RemovalLayoutCases.All,
        .. WrittenLayoutCases.All,
    ];

    /// <summary>
    /// Names and line ends, which a test runner can show and pass on. A full run has each case with both line ends, a quick one has them in
    /// turn.
    /// </summary>
    public static TheoryData<string, string> NamesAndLineEnds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (index, test) in All.Where(test => !test.NeedsNewestCompiler || References.IsNewestCompiler).Index())
            {
                string[] lineEnds = test.HasOwnLineEnds ? ["own"]
                    : Tier.IsFull && References.IsNewestCompiler ? ["LF", "CRLF"]
                    : index % 2 == 0 ? ["LF"]
                    : ["CRLF"];
                foreach (var lineEnd in lineEnds)
                    data.Add(test.Name, lineEnd);
            }

            return data;
        }
    }

    public static LayoutCase Named(string name) => All.Single(test => test.Name == name);

    /// <summary>A whole file and the environment repair.</summary>
    public static LayoutCase Environment(string name, string before, string after) => new(name, RepairKeys.Environment, before, after);

    /// <summary>A whole file and the Entra repair.</summary>
    public static LayoutCase Entra(string name, string before, string after) => new(name, RepairKeys.Entra, before, after);

    /// <summary>A connection that both repairs turn into <c>{{NEW}}</c>, inside a method.</summary>
    public static LayoutCase[] BothInBody(string name, string before, string after) =>
    [
        EnvironmentInBody(name + "_environment", before, after.Replace("{{NEW}}", "new Workspace()")),
        EntraInBody(name + "_entra", before, after.Replace("{{NEW}}", "{{ENTRA}}")),
    ];

    /// <summary>The same among the members of a class.</summary>
    public static LayoutCase[] BothInClass(string name, string before, string after) =>
    [
        EnvironmentInClass(name + "_environment", before, after.Replace("{{NEW}}", "new Workspace()")),
        EntraInClass(name + "_entra", before, after.Replace("{{NEW}}", "{{ENTRA}}")),
    ];

    public static LayoutCase EnvironmentInBody(string name, string before, string after) =>
        new(name, RepairKeys.Environment, Body(before), Body(after));

    public static LayoutCase EntraInBody(string name, string before, string after) =>
        new(name, RepairKeys.Entra, Body(before), Body(after));

    public static LayoutCase EnvironmentInClass(string name, string before, string after) =>
        new(name, RepairKeys.Environment, Class(before), Class(after));

    public static LayoutCase EntraInClass(string name, string before, string after) =>
        new(name, RepairKeys.Entra, Class(before), Class(after));

    private static string Body(string statements) => Class($$"""
        static void Main(string[] args)
        {
        {{Indented(statements)}}
        }
        """);

    private static string Class(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Azure.Identity;
        using QuantumWorkspaces;

        class Program
        {
        {{Indented(members)}}
        }

        """;

    private static string Indented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Length > 0 ? "    " + line : line));
}
