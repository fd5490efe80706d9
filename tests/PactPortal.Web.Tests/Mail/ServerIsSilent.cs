using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Servers that take a connection and say nothing: the portal gives up in time, and goes on with what else is due.</summary>
public sealed class ServerIsSilent : MailOfFive
{
    // Shorter than the library's own limit, which would hide that the portal has none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Send_ToAServerThatNeverAnswersAboutOne_EndsInTimeAndSendsTheOthers()
    {
        Smtp.IsSilentAbout = address => address == "person2@example.org";

        await DeliverAsync(App, Smtp.FellSilent);

        Assert.Equal(6, Smtp.Mail.Count);
        var row = Assert.Single(await RowsAsync(), row => row.State != OutboxState.Sent);
        Assert.Equal((OutboxState.Waiting, 1, "put off: timed out"), (row.State, row.Attempts, row.Problem));
    }

    [Fact]
    public async Task Send_ToAPortThatSaysNothing_EndsInTimeAndCountsAgainstNoMessage()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var port = ((IPEndPoint)mute.LocalEndpoint).Port;
        await using var app = App.Beside(new Dictionary<string, string>(MailSettings.Plain(Smtp)) { ["Mail:Port"] = $"{port}" });
        using var connected = mute.AcceptTcpClientAsync();

        await DeliverAsync(app, connected);

        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Waiting, 0), (row.State, row.Attempts)));
        Assert.Single(await RowsAsync(), row => row.Problem == "Mail:Host was not reached, or is not ready: timed out.");
    }

    /// <summary>
    /// Delivers to a server that leaves the portal waiting, and lets the time run out by the portal's clock. The patience is real,
    /// for a portal that would wait on.
    /// </summary>
    private static async Task DeliverAsync(PortalApp app, Task waiting)
    {
        var delivered = app.DeliverMailAsync();
        Assert.Same(waiting, await Task.WhenAny(waiting, delivered));
        Assert.False(delivered.IsCompleted);
        app.Clock.Advance(app.Services.GetRequiredService<MailOptions>().Timeout);
        await delivered.WaitAsync(Patience);
    }

    private Task<List<OutboxMessage>> RowsAsync() => App.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());
}
