using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Client;

/// <summary>Answers each request with the same bytes, and allocates nothing for it: what is measured is the caller.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _quotas = Message(Answers.Quotas);
    private readonly byte[] _providers = Message(Answers.Providers);

    public LoopbackServer()
    {
        _listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public Uri Endpoint => new($"http://{_listener.LocalEndpoint}/");

    public void Dispose() => _listener.Dispose();

    private static byte[] Message(byte[] body)
    {
        var length = body.Length.ToString(CultureInfo.InvariantCulture);
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var connection = _listener.AcceptSocket();
                connection.NoDelay = true;
                new Thread(() => Answer(connection)) { IsBackground = true }.Start();
            }
        }
        catch (SocketException)
        {
            // The end: nobody listens any more.
        }
    }

    private void Answer(Socket connection)
    {
        using (connection)
        {
            var buffer = new byte[8192];
            for (var length = 0; ;)
            {
                var read = connection.Receive(buffer.AsSpan(length));
                if (read == 0)
                    return;

                length += read;
                var request = buffer.AsSpan(0, length);
                if (!request.EndsWith("\r\n\r\n"u8))
                    continue;

                connection.Send(request[..request.IndexOf((byte)'\n')].IndexOf("/quotas"u8) >= 0 ? _quotas : _providers);
                length = 0;
            }
        }
    }
}
