using System;
using System.ComponentModel;
using System.Text;
using QuantumWorkspaces;

namespace Contoso.QuantumDesktop
{
    /// <summary>The form of the old monitoring tool.</summary>
    public partial class MainForm
    {
        #region Settings ({{KEY2}}) ◄ QKA0003

        [DefaultValue("{{CS}}")] ◄ QKA0003
        [Description("SubscriptionId=…;ResourceGroupName=…;WorkspaceName=…;ApiKey=…;QuantumEndpoint=…")] ◄ ok
        [Category("Azure Quantum")]
        public string ConnectionString { get; set; } = "";

        [DefaultValue("")]
        [Description("Key of the storage account, AccountKey= part only")] ◄ ok
        public string StorageKey { get; set; } = "";

        #endregion

#if TRIAL
        // The trial connects to our own workspace.
        private const string Trial = "SubscriptionId=0b1e3a5c-7d9f-4a2b-8c4d-6e8f0a1b2c3d;ResourceGroupName=Desktop;WorkspaceName=trial;ApiKey={{KEY}};QuantumEndpoint=https://westus.quantum.azure.com/;"; ◄ QKA0003
        private const string TrialName = "trial"; // ApiKey= comes from the registry ◄ ok
#else
        private const string TrialName = "";
#endif

#warning Remove SubscriptionId=0b1e3a5c-7d9f-4a2b-8c4d-6e8f0a1b2c3d;WorkspaceName=beta;ApiKey={{OTHER}}; before the release ◄ QKA0003

        private readonly StringBuilder _log = new StringBuilder();

        /// <summary>The string of the first versions; the installer still writes it.</summary>
        /// <example>
        /// <code>
        /// SubscriptionId=0b1e3a5c-7d9f-4a2b-8c4d-6e8f0a1b2c3d;
        /// ResourceGroupName=Desktop;
        /// WorkspaceName=desktop;
        /// ApiKey=[key from the portal]; ◄ ok
        /// QuantumEndpoint=https://westus.quantum.azure.com/
        /// </code>
        /// </example>
        private Workspace OpenOld()
        {
            string text = "SubscriptionId=0b1e3a5c-7d9f-4a2b-8c4d-6e8f0a1b2c3d;ResourceGroupName=Desktop;";
            text += "WorkspaceName=desktop;ApiKey={{BASE64}};"; ◄ QKA0001
            text += "QuantumEndpoint=" + Properties.Settings.Default.Endpoint;
            return Workspace.FromConnectionString(text);
        }

        private Workspace OpenFormatted(Guid subscription)
        {
            return Workspace.FromConnectionString(string.Format(
                "SubscriptionId={0:D};ResourceGroupName={2};WorkspaceName={2};ApiKey={1};QuantumEndpoint=https://westus.quantum.azure.com/;",
                subscription,
                "{{OTHER}}", ◄ QKA0001
                "Desktop"));
        }

        private Workspace OpenAsked(string key)
        {
            _log.AppendFormat("SubscriptionId={0};WorkspaceName={1};ApiKey={2}", "?", "desktop", "***"); ◄ ok
            return Workspace.FromConnectionString(string.Format("SubscriptionId=0b1e3a5c-7d9f-4a2b-8c4d-6e8f0a1b2c3d;ResourceGroupName=Desktop;WorkspaceName=desktop;ApiKey={0};QuantumEndpoint=https://westus.quantum.azure.com/;", key)); ◄ ok
        }

        private Workspace OpenBuilt()
        {
            var builder = new StringBuilder()
                .Append("SubscriptionId=").Append(Properties.Settings.Default.Subscription).Append(';')
                .Append("ResourceGroupName=Desktop;WorkspaceName=desktop;ApiKey=")
                .Append("{{LONG}}") ◄ QKA0001
                .Append(";QuantumEndpoint=https://westus.quantum.azure.com/");
            return Workspace.FromConnectionString(builder.ToString());
        }

        private bool IsOurs(string text)
        {
            switch (text)
            {
                case "{{CSOTHER}}": ◄ QKA0003
                    return true;
                case "SubscriptionId=;ResourceGroupName=;WorkspaceName=;ApiKey=;QuantumEndpoint=;": ◄ ok
                    return false;
                default:
                    return text is "WorkspaceName=desktop;WorkspaceKey={{HEX}};ResourceGroupName=Desktop"; ◄ QKA0003
            }
        }

        private string Describe(string text)
        {
            return text.StartsWith("SubscriptionId=") && text.IndexOf(";ApiKey=", StringComparison.Ordinal) > 0 ? "Azure Quantum" : "unknown"; ◄ ok
        }
    }
}

namespace Contoso.QuantumDesktop.Properties
{
    internal sealed class Settings
    {
        public static Settings Default { get; } = new Settings();

        public string Endpoint { get; } = "https://westus.quantum.azure.com/"; ◄ ok

        public string Subscription { get; } = "0b1e3a5c-7d9f-4a2b-8c4d-6e8f0a1b2c3d"; ◄ ok

        public string PublicKeyToken { get; } = "b77a5c561934e089"; ◄ ok
    }
}
