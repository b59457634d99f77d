namespace PackageTests;

/// <summary>The tests that share the packages, and run one after the other: each starts builds that use the whole machine.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackages : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packages";
}
