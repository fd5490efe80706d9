using MimeKit;
using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Tests.Mail;

public sealed class PickedUpMailIsWhatIsSent
{
    [Fact]
    public async Task Send_TheSameToAFolderAndToAServer_IsTheSameMessage()
    {
        var mail = new OutgoingMail(
            Guid.CreateVersion7(), new MailParty("ana@example.org", "Ana Peña"), "Confirmación – ImPACT 2026", "Día uno: https://pact.example.org/me/x\r\n", "<p>Día uno</p>",
            [new("confirmación.pdf", "application/pdf", new byte[] { 1, 2, 3, 0, 255 }), new("days.ics", "text/calendar", "BEGIN:VCALENDAR\r\n"u8.ToArray())])
        {
            ReplyTo = new MailParty("registration@pact.example.org", "ImPACT 2026 Convening"),
        };
        await using var smtp = new TestMailServer();
        var options = new MailOptions { Host = "127.0.0.1", Port = smtp.Port, Security = MailSecurity.None, From = "portal@pact.example.org", Timeout = TimeSpan.FromSeconds(30) };
        var time = new RealTime(new TestClock(Some.EarlyMorning));
        var folder = new PickupFolder(PortalApp.NewFolder());

        await SendAsync(new MailKitTransport(options, time), mail);
        await SendAsync(new PickupMailTransport(folder, options, time), mail);

        using var kept = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(folder.Path)));
        Directory.Delete(folder.Path, recursive: true);
        var sent = Assert.Single(smtp.Mail).Message;
        Assert.Equal(sent.Headers.Select(header => $"{header}"), kept.Headers.Select(header => $"{header}"));
        Assert.Equal(sent.BodyParts.Cast<MimePart>().Select(Said), kept.BodyParts.Cast<MimePart>().Select(Said));
    }

    private static async Task SendAsync(IMailTransport transport, OutgoingMail mail)
    {
        await using var session = transport.CreateSession();
        Assert.Null(await session.OpenAsync(CancellationToken.None));
        Assert.Equal(MailAnswer.Accepted, (await session.SendAsync(mail, CancellationToken.None)).Answer);
    }

    private static string Said(MimePart part) => $"{part.ContentType} {part.ContentDisposition} {Convert.ToBase64String(part.Bytes())}";
}
