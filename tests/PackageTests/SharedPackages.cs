namespace PackageTests;

/// <summary>The tests that share the packages and one build of consumers.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackages : ICollectionFixture<PackedPackages>, ICollectionFixture<BuiltConsumers>
{
    public const string Name = "Packages";
}
