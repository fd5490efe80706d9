using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PactPortal.Testing;

/// <param name="Connection">The first is 1.</param>
/// <param name="User">Who had signed in; null where nobody had.</param>
/// <param name="Wire">The message as it crossed the network.</param>
public sealed record ReceivedMail(int Connection, bool IsEncrypted, string? User, string From, IReadOnlyList<string> To, string Wire, MimeMessage Message);

/// <summary>A mail server on a free port of this machine. It refuses, puts off, or breaks off what it is told to.</summary>
public sealed class TestMailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task serving;
    private int connections;

    /// <param name="certificate">Null for a server without TLS.</param>
    /// <param name="isTlsAtOnce">TLS from the first byte; else the server offers STARTTLS, where it has a certificate.</param>
    /// <param name="password">Demands a sign-in with it; null demands none.</param>
    /// <param name="withoutExtension">Not offered, though the server could: "SMTPUTF8".</param>
    public TestMailServer(X509Certificate2? certificate = null, bool isTlsAtOnce = false, string? password = null, string? withoutExtension = null)
    {
        var services = new ServiceProvider();
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, started) => Port = ((IPEndPoint)started.LocalEndPoint).Port;
        services.Add(listeners);
        services.Add(new DelegatingMessageStoreFactory(_ => new Store(this)));
        services.Add(new DelegatingMailboxFilterFactory(_ => new Filter(this)));
        services.Add(new Commands(withoutExtension));
        if (password is not null)
        {
            services.Add(new DelegatingUserAuthenticatorFactory(_ => new DelegatingUserAuthenticator((_, given) => given == password)));
        }

        var options = new SmtpServerOptionsBuilder().ServerName("mail.test").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).IsSecure(isTlsAtOnce).AuthenticationRequired(password is not null);
            if (certificate is not null)
            {
                endpoint.Certificate(certificate);
            }
        }).Build();
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, session) => Watch(session.Context);
        serving = server.StartAsync(stop.Token); // listens by the time it returns
    }

    public int Port { get; private set; }

    public ConcurrentQueue<ReceivedMail> Mail { get; } = new();

    /// <summary>What was asked, by name, in the clear or not.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public int Connections => connections;

    /// <summary>The answer to a recipient; null accepts.</summary>
    public Func<string, SmtpResponse?> Recipient { get; set; } = _ => null;

    /// <summary>The answer to a sender; null accepts.</summary>
    public Func<string, SmtpResponse?> Sender { get; set; } = _ => null;

    /// <summary>What is done with a message that came whole; null accepts it.</summary>
    public Func<ReceivedMail, SmtpResponse?> Received { get; set; } = _ => null;

    /// <summary>The connection is dropped where this says so, in place of an answer to what was asked.</summary>
    public Func<string, bool> Drops { get; set; } = _ => false;

    /// <summary>Which recipients never get an answer.</summary>
    public Func<string, bool> IsSilentAbout { get; set; } = _ => false;

    /// <summary>Ends once somebody waits for such an answer.</summary>
    public Task FellSilent => silent.Task;

    /// <summary>Goes away, as a server does that is down.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await serving.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }

    private void Watch(ISessionContext session)
    {
        session.Properties["number"] = Interlocked.Increment(ref connections);
        session.CommandExecuting += (_, asked) =>
        {
            Asked.Enqueue(asked.Command.Name);
            if (Drops(asked.Command.Name))
            {
                session.Pipe.Dispose();
            }
        };
    }

    private sealed class Commands(string? withoutExtension) : SmtpCommandFactory
    {
        public override SmtpCommand CreateEhlo(string domainOrAddress) => new Ehlo(domainOrAddress, withoutExtension);

        private sealed class Ehlo(string domainOrAddress, string? withoutExtension) : EhloCommand(domainOrAddress)
        {
            protected override IEnumerable<string> GetExtensions(ISessionContext context) => base.GetExtensions(context).Where(offered => offered != withoutExtension);
        }
    }

    private sealed class Filter(TestMailServer server) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
            server.Sender(from.AsAddress()) is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);

        public override async Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
        {
            if (server.IsSilentAbout(to.AsAddress()))
            {
                server.silent.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return server.Recipient(to.AsAddress()) is { } refusal ? throw new SmtpResponseException(refusal, refusal.ReplyCode == SmtpReplyCode.ServiceUnavailable) : true;
        }
    }

    private sealed class Store(TestMailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            var bytes = buffer.ToArray();
            var mail = new ReceivedMail(
                (int)context.Properties["number"], context.Pipe.IsSecure, context.Authentication.IsAuthenticated ? context.Authentication.User : null,
                transaction.From.AsAddress(), [.. transaction.To.Select(to => to.AsAddress())],
                System.Text.Encoding.UTF8.GetString(bytes), await MimeMessage.LoadAsync(new MemoryStream(bytes), cancellationToken));
            if (server.Received(mail) is { } answer)
            {
                return answer;
            }

            server.Mail.Enqueue(mail);
            if (server.Drops("the end of DATA"))
            {
                context.Pipe.Dispose();
            }

            return SmtpResponse.Ok;
        }
    }
}
