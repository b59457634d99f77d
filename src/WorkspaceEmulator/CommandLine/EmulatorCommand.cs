using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace WorkspaceEmulator.CommandLine;

/// <summary>The options and the run of a command that runs an emulator until it is stopped.</summary>
internal static class EmulatorCommand
{
    private static readonly Option<int> Port =
        NumberOption.Create("--port", "Port for HTTP, where access keys work. 0: a free one.", 5180, 0, IPEndPoint.MaxPort);

    private static readonly Option<int> HttpsPort =
        NumberOption.Create("--https-port", "Port for HTTPS, where tokens work too. 0: a free one.", 5181, 0, IPEndPoint.MaxPort);

    private static readonly Option<FileInfo?> Certificate = new("--certificate")
    {
        Description =
            "Certificate for HTTPS: a .pem file with the chain after the certificate, or a .pfx file without a password. "
            + "Default: a new one for localhost at each start.",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> CertificateKey = new("--certificate-key")
    {
        Description = "The .pem file with the certificate's key, when --certificate does not hold it.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> AcceptAnyToken = new("--accept-any-token")
    {
        Description = "Take every bearer token unchecked: for clients that bring one from Microsoft Entra.",
    };

    private static readonly Option<int> PageSize =
        NumberOption.Create("--page-size", "Items on a page of a list.", 2, 1, 10_000);

    private static readonly Option<int> TokenLifetime = NumberOption.Seconds("--token-lifetime", "Lifetime of a token.", 3600, least: 1);

    private static readonly Option<int> OperationPolls = NumberOption.Create(
        "--operation-polls", "How many times an update of the workspace answers that it is in progress.", 1, 0, 1_000_000);

    private static readonly Option<int> OperationDuration =
        NumberOption.Seconds("--operation-duration", "Time that an update of the workspace takes at least.", 0);

    /// <summary>Gives a command the options.</summary>
    public static void AddOptionsTo(Command command)
    {
        Option[] options =
            [Port, HttpsPort, Certificate, CertificateKey, AcceptAnyToken, PageSize, TokenLifetime, OperationPolls, OperationDuration];
        foreach (var option in options)
            command.Add(option);

        RequireFiles(command);
    }

    /// <summary>Runs an emulator, as the options say, until it is cancelled.</summary>
    /// <exception cref="EmulatorStartException">A port is taken or named twice, or a certificate is not one.</exception>
    public static async Task RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        await using var emulator = await StartAsync(arguments);
        await output.WriteAsync(Instructions.For(emulator));
        await output.FlushAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task<Emulator> StartAsync(ParseResult arguments)
    {
        if (arguments.GetValue(Port) is > 0 and var port && port == arguments.GetValue(HttpsPort))
            throw new EmulatorStartException($"{Port.Name} and {HttpsPort.Name} are the same.");

        try
        {
            return await Emulator.StartAsync(OptionsFrom(arguments));
        }
        catch (Exception exception) when (exception is IOException or CryptographicException or UnauthorizedAccessException)
        {
            var isPort = exception is AddressInUseException or { InnerException: AddressInUseException or SocketException };
            var advice = isPort ? " Other ports: --port 0 --https-port 0 takes free ones."
                : exception is CryptographicException ? $" Is {Certificate.Name} a certificate, and is its key there?" : "";
            throw new EmulatorStartException($"The emulator cannot start. {exception.Message}{advice}", exception);
        }
    }

    private static EmulatorOptions OptionsFrom(ParseResult arguments) => new()
    {
        HttpPort = arguments.GetValue(Port),
        HttpsPort = arguments.GetValue(HttpsPort),
        CertificateFile = arguments.GetValue(Certificate)?.FullName,
        CertificateKeyFile = arguments.GetValue(CertificateKey)?.FullName,
        AcceptAnyToken = arguments.GetValue(AcceptAnyToken),
        PageSize = arguments.GetValue(PageSize),
        TokenLifetime = TimeSpan.FromSeconds(arguments.GetValue(TokenLifetime)),
        OperationPolls = arguments.GetValue(OperationPolls),
        OperationDuration = TimeSpan.FromSeconds(arguments.GetValue(OperationDuration)),
    };

    private static void RequireFiles(Command command) => command.Validators.Add(result =>
    {
        var (certificate, key) = (result.GetValue(Certificate), result.GetValue(CertificateKey));
        if (key is not null && certificate is null)
            result.AddError($"{CertificateKey.Name} needs {Certificate.Name}.");

        foreach (var file in new[] { certificate, key }.OfType<FileInfo>().Where(file => !file.Exists))
            result.AddError($"There is no file '{file}'.");
    });
}
