namespace Contoso.Shared
{
    /// <summary>Where the team's jobs run.</summary>
    public static class QuantumDefaults
    {
        /// <summary>The connection string of the team's workspace, as the portal shows it.</summary>
        /// <remarks>Regenerated every quarter.</remarks>
        public const string ConnectionString = "{{CS}}";

        /// <summary>The provider that jobs go to.</summary>
        public const string Provider = "ionq";
    }
}
