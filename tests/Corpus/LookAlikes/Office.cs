using System;
using System.Collections.Generic;
using Contoso.Office;
using Contoso.QuantumLeap;

namespace Contoso.Booking;

/// <summary>Books desks. Has nothing to do with quantum computers.</summary>
public static class Booking
{
    private const string Default = "WorkspaceName=blue;ApiKey=test123;Floor=2"; ◄ ok

    public static object Open() => Contoso.Office.Workspace.FromConnectionString("Host=desk;WorkspaceName=blue;ApiKey=fake-key"); ◄ ok

    public static object OpenDefault() => Contoso.Office.Workspace.FromConnectionString(Default); ◄ ok

    public static object OpenWithKey() => Contoso.Office.Workspace.FromConnectionString("Host=desk;ApiKey={{OTHER}}"); ◄ ok

    public static object Leap() => Contoso.QuantumLeap.Workspace.FromConnectionString("WorkspaceName=leap;ApiKey=secret"); ◄ ok

    public static object LeapBack() => Contoso.QuantumLeap.Workspace.FromConnectionString("nothing of a connection string"); ◄ ok

    // Pasted into the wrong call: it is still the key of a quantum workspace.
    public static object Pasted() => Contoso.Office.Workspace.FromConnectionString("{{CSHEX}}"); ◄ QKA0003

    public static object Key() => new Contoso.Office.Workspace("{{OTHER}}"); ◄ ok

    public static object Store() => Contoso.Quantum.JobStore.FromConnectionString("WorkspaceName=jobs;ApiKey=fake-key"); ◄ ok

    public static object StoreKey() => Contoso.Quantum.JobStore.FromConnectionString("WorkspaceName=jobs;ApiKey={{LONG}};ResourceGroupName=jobs"); ◄ QKA0003

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["AZURE_QUANTUM_CONNECTION_STRINGS_FILE"] = "/etc/quantum/WorkspaceName=blue;ApiKey=fake-key", ◄ ok
        ["QUANTUM_CONNECTION_STRING"] = "WorkspaceName=blue;ApiKey=test;Floor=2", ◄ ok
        ["DESK_API_KEY"] = "{{HEX}}", ◄ ok
    };

    public static (string, string) Row() => ("AZURE_QUANTUM_CONNECTION_STRING", "the connection string of the workspace, with ApiKey="); ◄ ok

    public static Exception Missing() => new ArgumentException("SubscriptionId=;WorkspaceName=;ApiKey=; is empty", "AZURE_QUANTUM_CONNECTION_STRING"); ◄ ok

    public static void Log(string variable, string message) => Console.WriteLine(variable + message);

    public static void Explain() => Log("AZURE_QUANTUM_CONNECTION_STRING", "WorkspaceName=ws;ApiKey=secret is the form of it"); ◄ ok
}
