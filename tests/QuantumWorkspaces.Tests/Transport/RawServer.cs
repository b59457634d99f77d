using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QuantumWorkspaces.Tests.Transport;

/// <summary>
/// A server that answers with bytes of the test's choice, whatever it is asked: a proxy, or one that is broken. It writes down what it got.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<string, string> _answer;
    private readonly string? _repeated;
    private readonly Task _accepting;
    private long _sent;

    /// <param name="answer">Makes the answer to the head of a request.</param>
    /// <param name="repeated">What follows the answer, again and again until the client goes or a gigabyte is sent; null: nothing.</param>
    public RawServer(Func<string, string>? answer = null, string? repeated = null)
    {
        _repeated = repeated;
        _answer = answer ?? (_ => "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>A proxy that makes no tunnel.</summary>
    public static RawServer Start() => new();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The heads of all requests.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>How much has been sent of what is repeated.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync()));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task RepeatAsync(Stream stream, byte[] bytes)
    {
        while (Sent < 1 << 30)
        {
            await stream.WriteAsync(bytes);
            Interlocked.Add(ref _sent, bytes.Length);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[16384];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer);
                    if (read == 0)
                        break;

                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }

                if (head.Length == 0)
                    return;

                _requests.Enqueue(head.ToString());
                await stream.WriteAsync(Encoding.Latin1.GetBytes(_answer(head.ToString())));
                if (_repeated is not null)
                    await RepeatAsync(stream, Encoding.Latin1.GetBytes(_repeated));

                connection.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(buffer) > 0) { }
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The client has gone.
            }
        }
    }
}
