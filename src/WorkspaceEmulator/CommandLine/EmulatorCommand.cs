using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace WorkspaceEmulator.CommandLine;

/// <summary>The program's one command: run an emulator until it is stopped.</summary>
internal static class EmulatorCommand
{
    private static readonly Option<int> Port = Number("--port", "Port for HTTP, where access keys work. 0: a free one.", 5180);

    private static readonly Option<int> HttpsPort = Number("--https-port", "Port for HTTPS, where tokens work too. 0: a free one.", 5181);

    private static readonly Option<FileInfo?> Certificate = new("--certificate")
    {
        Description =
            "Certificate for HTTPS: a .pem file with the chain after the certificate, or a .pfx file without a password. "
            + "Default: a new one for localhost at each start.",
    };

    private static readonly Option<FileInfo?> CertificateKey = new("--certificate-key")
    {
        Description = "The .pem file with the certificate's key, when --certificate does not hold it.",
    };

    private static readonly Option<bool> AcceptAnyToken = new("--accept-any-token")
    {
        Description = "Take every bearer token unchecked: for clients that bring one from Microsoft Entra.",
    };

    private static readonly Option<int> PageSize = Number("--page-size", "Items on a page of a list.", 2);

    private static readonly Option<int> TokenLifetime = Number("--token-lifetime", "Lifetime of a token in seconds.", 3600);

    private static readonly Option<int> OperationPolls =
        Number("--operation-polls", "How many times an update of the workspace answers that it is in progress.", 1);

    private static readonly Option<int> OperationDuration =
        Number("--operation-duration", "Seconds that an update of the workspace takes at least.", 0);

    public static RootCommand Create()
    {
        var command = new RootCommand(
            """
            Emulates Azure Quantum on this machine: targets, quotas, access keys, the workspace resource and its long-running update,
            Resource Graph, and Microsoft Entra tokens through a managed identity. It needs no subscription, nothing leaves 127.0.0.1, and
            all state is lost when it ends.

            When it has started it prints a connection string and the environment for Microsoft Entra. http://127.0.0.1:5180/emulator tells
            programs on the same machine where it is. POST a list to /emulator/faults to make requests fail.
            """);
        Option[] options =
            [Port, HttpsPort, Certificate, CertificateKey, AcceptAnyToken, PageSize, TokenLifetime, OperationPolls, OperationDuration];
        foreach (var option in options)
            command.Add(option);

        RequireAtLeast(0, Port, HttpsPort, OperationPolls, OperationDuration);
        RequireAtLeast(1, PageSize, TokenLifetime);
        RequirePorts(command);
        RequireFiles(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<int> Number(string name, string description, int defaultValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => defaultValue,
    };

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        try
        {
            await using var emulator = await Emulator.StartAsync(OptionsFrom(arguments));
            await output.WriteAsync(Instructions.For(emulator));
            await output.FlushAsync(CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or CryptographicException or UnauthorizedAccessException)
        {
            // A port that is taken, or a certificate that is not one: the message says which.
            var isPort = exception is AddressInUseException or { InnerException: AddressInUseException or SocketException };
            var advice = isPort ? " Other ports: --port 0 --https-port 0 takes free ones."
                : exception is CryptographicException ? $" Is {Certificate.Name} a certificate, and is its key there?" : "";
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"The emulator cannot start. {exception.Message}{advice}");
            return 1;
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

    private static void RequirePorts(RootCommand command)
    {
        foreach (var option in new[] { Port, HttpsPort })
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value > IPEndPoint.MaxPort)
                    result.AddError($"{option.Name} has to be {IPEndPoint.MaxPort} or less.");
            });
        }

        command.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(Port) is > 0 and var port && port == result.GetValue(HttpsPort))
                result.AddError($"{Port.Name} and {HttpsPort.Name} are the same.");
        });
    }

    private static void RequireFiles(RootCommand command) => command.Validators.Add(result =>
    {
        var (certificate, key) = (result.GetValue(Certificate), result.GetValue(CertificateKey));
        if (key is not null && certificate is null)
            result.AddError($"{CertificateKey.Name} needs {Certificate.Name}.");

        foreach (var file in new[] { certificate, key }.OfType<FileInfo>().Where(file => !file.Exists))
            result.AddError($"There is no file '{file}'.");
    });

    private static void RequireAtLeast(int least, params Option<int>[] options)
    {
        foreach (var option in options)
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value < least)
                    result.AddError($"{option.Name} has to be {least} or more.");
            });
        }
    }
}
