using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Nothing of a message, nor the password, goes to a server that isn't who it says it is, or in the clear.</summary>
public sealed class ServerProvesItself : IDisposable
{
    private const string NotVouchedFor =
        "The certificate of Mail:Host is not accepted: nobody whom this machine or Mail:CertificateAuthority trusts vouches for it.";

    private readonly TestAuthority county = new();

    public void Dispose() => county.Dispose();

    [Theory]
    [InlineData("StartTls", "pem")]
    [InlineData("Tls", "pem")]
    [InlineData("Tls", "cer")]
    public async Task Send_ToAServerOfTheCountysAuthority_IsEncryptedAndSignedIn(string security, string file)
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, isTlsAtOnce: security == "Tls", MailSettings.Password);
        var settings = MailSettings.Signed(smtp, county, security);
        settings["Mail:CertificateAuthority"] = file == "pem" ? county.PemFile : county.DerFile;

        await SendAsync(settings, OutboxState.Sent, null);

        Assert.Equal(3, smtp.Mail.Count);
        Assert.All(smtp.Mail, mail => Assert.Equal((true, "relay-user"), (mail.IsEncrypted, mail.User)));
    }

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task Send_ToAServerThatNobodyVouchesFor_SendsNothingAndSaysSo(string security)
    {
        using var stranger = new TestAuthority();
        using var certificate = stranger.Sign("localhost");

        await RefusesAsync(certificate, security, NotVouchedFor);
    }

    [Fact]
    public async Task Send_ToAServerOfAnotherName_SendsNothingAndSaysSo()
    {
        using var certificate = county.Sign("mail.county.example");

        await RefusesAsync(certificate, "StartTls", "The certificate of Mail:Host is not accepted: it is for another name than Mail:Host.");
    }

    [Fact]
    public async Task Send_ToAServerWhoseCertificateRanOut_SendsNothingAndSaysSo()
    {
        using var certificate = county.Sign("localhost", until: new DateTimeOffset(2020, 5, 31, 0, 0, 0, TimeSpan.Zero));

        await RefusesAsync(
            certificate, "Tls", "The certificate of Mail:Host is not accepted: it, or one that vouches for it, is expired or not valid yet; its own days are 2010-01-01 to 2020-05-31.");
    }

    [Fact]
    public async Task Send_ToSomebodyWithACertificateThatIsForClients_SendsNothingAndSaysSo()
    {
        using var certificate = county.Sign("localhost", purpose: "1.3.6.1.5.5.7.3.2");

        await RefusesAsync(certificate, "StartTls", NotVouchedFor);
    }

    [Fact]
    public async Task Send_ToAServerWithoutStartTls_SendsNothingAndSaysSo() =>
        await RefusesAsync(null, "StartTls", "Mail:Host offers no STARTTLS, which Mail:Security demands.");

    [Fact]
    public async Task Send_ByTlsToAServerThatBeginsInTheClear_SendsNothingAndSaysSo()
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, isTlsAtOnce: false, MailSettings.Password);

        await SendAsync(MailSettings.Signed(smtp, county, "Tls"), OutboxState.Waiting, "No TLS could be agreed on with Mail:Host; see Mail:Security and Mail:Port.");

        Assert.Empty(smtp.Mail);
    }

    private async Task RefusesAsync(X509Certificate2? certificate, string security, string problem)
    {
        await using var smtp = new TestMailServer(certificate, isTlsAtOnce: security == "Tls", MailSettings.Password);

        await SendAsync(MailSettings.Signed(smtp, county, security), OutboxState.Waiting, problem);

        Assert.Empty(smtp.Mail);
        Assert.DoesNotContain(smtp.Asked, asked => asked is "AUTH" or "MAIL");
    }

    /// <summary>A team is confirmed and its mail is due; what becomes of it.</summary>
    private static async Task SendAsync(Dictionary<string, string> settings, OutboxState state, string? problem)
    {
        await using var app = await PortalApp.StartAsync(settings: settings);
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await app.DeliverMailAsync();

        var rows = await app.QueryAsync(db => db.OutboxMessages.AsNoTracking().OrderBy(row => row.EnqueuedAt).ThenBy(row => row.OutboxMessageId).ToListAsync());
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(state, row.State));
        if (problem is not null)
        {
            Assert.Contains(rows, row => row.Problem == problem);
            Assert.All(rows, row => Assert.Equal(0, row.Attempts));
            Assert.Contains(problem, Assert.Single(app.Errors.Entries), StringComparison.Ordinal);
            Assert.DoesNotContain(MailSettings.Password, Assert.Single(app.Errors.Entries), StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(app.Errors.Entries);
        }
    }
}
