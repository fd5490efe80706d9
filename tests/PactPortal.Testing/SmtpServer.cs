using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PactPortal.Testing;

/// <param name="Data">The message as it crossed the wire, without the dots that SMTP adds.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data)
{
    /// <summary>The header fields of the message as a whole, unfolded.</summary>
    public IReadOnlyList<string> Headers =>
        [.. Data[..Data.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")];

    public string Header(string name) => Headers.Single(header => header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}

/// <summary>An SMTP server on a free port (RFC 5321, as much as a client needs). It can refuse, or put off, what it is told to.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public SmtpServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Mail { get; } = new();

    /// <summary>The answer to a recipient; null accepts.</summary>
    public Func<string, string?> Recipient { get; set; } = _ => null;

    /// <summary>Every command as it came, in the clear or not.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Offers STARTTLS with this; null offers none.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Goes away, as a server does that is down.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the server was told to stop
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        Stream stream = client.GetStream();
        var reader = new StreamReader(stream, Encoding.Latin1);
        var (from, to) = ("", new List<string>());
        await SayAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            Commands.Enqueue(line);
            switch (line.Split(' ', 2)[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await SayAsync($"250-test\r\n250-AUTH LOGIN PLAIN\r\n{(Certificate is null ? "" : "250-STARTTLS\r\n")}250 8BITMIME");
                    break;
                case "STARTTLS" when Certificate is { } certificate:
                    await SayAsync("220 go on");
                    var secured = new SslStream(stream);
                    try
                    {
                        await secured.AuthenticateAsServerAsync(certificate);
                    }
                    catch (Exception exception) when (exception is AuthenticationException or IOException)
                    {
                        return; // the client doesn't trust the certificate, and goes
                    }

                    (stream, reader) = (secured, new StreamReader(secured, Encoding.Latin1));
                    break;
                case "MAIL":
                    (from, to) = (Address(line), []);
                    await SayAsync("250 ok");
                    break;
                case "RCPT":
                    var answer = Recipient(Address(line));
                    if (answer is null)
                    {
                        to.Add(Address(line));
                    }

                    await SayAsync(answer ?? "250 ok");
                    break;
                case "DATA":
                    await SayAsync("354 go on");
                    Mail.Enqueue(new ReceivedMail(from, to, await DataAsync(reader)));
                    await SayAsync("250 accepted");
                    break;
                case "QUIT":
                    await SayAsync("221 bye");
                    return;
                default:
                    await SayAsync("250 ok");
                    break;
            }
        }

        async Task SayAsync(string words) => await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), stop.Token);
    }

    private async Task<string> DataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
