using Azure.Core;

namespace Benchmarks.Client;

/// <summary>The settings that every client of Azure has, as they are by default.</summary>
internal sealed class BareOptions : ClientOptions;
