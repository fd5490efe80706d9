using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Outbox;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>With Security StartTls nothing of a message, nor the password, crosses the network to a server that isn't who it says it is.</summary>
public sealed class OnlyEncrypted
{
    private const string Password = "A-secret-of-the-relay-1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_ToAServerThatCannotProveItself_GivesNeitherPasswordNorMailAndOwesIt(bool offersTls)
    {
        await using var smtp = new SmtpServer { Certificate = offersTls ? SelfSigned() : null };
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{smtp.Port}",
            ["Mail:From"] = "portal@pact.example.org",
            ["Mail:UserName"] = "relay-user",
            ["Mail:Password"] = Password,
        });
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);

        await app.DeliverMailAsync();

        Assert.Empty(smtp.Mail);
        Assert.Contains(smtp.Commands, command => command.StartsWith("EHLO", StringComparison.Ordinal));
        Assert.Equal(offersTls, smtp.Commands.Contains("STARTTLS"));
        Assert.DoesNotContain(smtp.Commands, command => command.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase) || command.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
        Assert.All(await app.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync()), row => Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Attempts)));
        Assert.Empty(app.Errors.Entries);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
