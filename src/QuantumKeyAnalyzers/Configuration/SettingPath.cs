namespace QuantumKeyAnalyzers.Configuration;

/// <summary>What a value is called, and the section that it is in.</summary>
internal sealed record SettingPath(ConfigurationSection? Section, string Name)
{
    /// <summary>With the names of the sections: <c>ConnectionStrings:Quantum</c></summary>
    public string InSections()
    {
        var parts = new List<string> { Name };
        for (var section = Section; section is not null; section = section.Parent)
        {
            if (section.Name.Length > 0)
                parts.Add(section.Name);
        }

        parts.Reverse();
        return string.Join(":", parts);
    }
}
