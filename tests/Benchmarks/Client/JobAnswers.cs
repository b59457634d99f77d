using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Benchmarks.Client;

/// <summary>A service with one job that is complete, and its storage. It answers at once: what is measured is the caller.</summary>
internal sealed class JobAnswers : HttpMessageHandler
{
    public const string JobId = "8f0c2a1e-5b64-4d3f-9a77-2c1d0e9b6a35";
    public const string Container = $"https://storage.blob.core.windows.net/job-{JobId}";
    public const string Signature = "sv=2023-01-03&sr=c&sp=rcwl&se=2099-01-01T00%3A00%3A00Z&sig=c2lnbmF0dXJl";

    public static readonly byte[] Results = """{"histogram":{"0":0.5,"3":0.5}}"""u8.ToArray();

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private static readonly byte[] Address = Encoding.UTF8.GetBytes($$"""{"sasUri":"{{Container}}?{{Signature}}"}""");

    private static readonly byte[] Job = Encoding.UTF8.GetBytes(
        $$"""
        {"id":"{{JobId}}","name":"bell","itemType":"Job","jobType":"QuantumComputing","providerId":"ionq","target":"ionq.simulator",
        "status":"Succeeded","containerUri":"{{Container}}?{{Signature}}","inputDataUri":"{{Container}}/inputData?{{Signature}}",
        "inputDataFormat":"ionq.circuit.v1","inputParams":{"shots":500},"metadata":{"num_qubits":"2"},
        "outputDataUri":"{{Container}}/rawOutputData?{{Signature}}","outputDataFormat":"ionq.quantum-results.v1","tags":[],
        "priority":"Standard","creationTime":"2026-11-25T10:00:00.1234567Z","beginExecutionTime":"2026-11-25T10:00:01.1234567Z",
        "endExecutionTime":"2026-11-25T10:00:02.1234567Z","createdByType":"Key","errorData":null,
        "costEstimate":{"currencyCode":"USD","estimatedTotal":0,"events":[]},"quantumComputingData":{"count":1} }
        """);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isStorage = request.RequestUri!.Host.StartsWith("storage.", StringComparison.Ordinal);
        if (isStorage && request.Method == HttpMethod.Put)
            return new HttpResponseMessage(HttpStatusCode.Created) { RequestMessage = request };

        var content = new ByteArrayContent(isStorage ? Results : request.Method == HttpMethod.Post ? Address : Job);
        content.Headers.ContentType = Json;
        return new HttpResponseMessage { Content = content, RequestMessage = request };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));
}
