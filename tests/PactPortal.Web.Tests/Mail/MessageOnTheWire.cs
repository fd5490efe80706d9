using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using MimeKit;
using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Tests.Mail;

/// <summary>What a mail server gets, whatever the words are.</summary>
public sealed class MessageOnTheWire : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 8, 3, 16, 30, 0, TimeSpan.Zero);

    private readonly TestMailServer smtp = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await smtp.DisposeAsync();
    }

    [Fact]
    public async Task Send_AnyMessage_SaysWhoWhenAndThatAMachineWroteIt()
    {
        var id = Guid.CreateVersion7();

        await SendAsync(Mail() with { MessageId = id, ReplyTo = new MailParty("help@convening.example", "ImPACT 2026 Convening") });

        var message = Assert.Single(smtp.Mail).Message;
        Assert.Equal($"{id:N}@pact.example.org", message.MessageId);
        Assert.Equal("\"PactPortal\" <portal@pact.example.org>", message.From.ToString());
        Assert.Equal("\"ImPACT 2026 Convening\" <help@convening.example>", message.ReplyTo.ToString());
        Assert.Equal(("auto-generated", At), (message.Headers[HeaderId.AutoSubmitted], message.Date));
    }

    [Theory]
    [InlineData("Ann\r\nBcc: thief@example.org", "Ann Bcc: thief@example.org")]
    [InlineData("Ann\nBcc: thief@example.org\n\nBuy now", "Ann Bcc: thief@example.org Buy now")]
    [InlineData("Ann\u2028Bcc: thief@example.org", "Ann Bcc: thief@example.org")]
    [InlineData("Ann <thief@example.org>, Bo", "Ann <thief@example.org>, Bo")]
    [InlineData("=?utf-8?q?Bcc:_thief@example.org?=", "= ?utf-8?q?Bcc:_thief@example.org?=")]
    [InlineData("José Ñuñez-O’Connor; 李小龍", "José Ñuñez-O’Connor; 李小龍")]
    public async Task Send_WithAnyWordsInNameAndSubject_IsToOneAndHasNoHeaderOfTheirs(string words, string read)
    {
        await SendAsync(Mail() with { To = new MailParty("ann@example.org", words), Subject = words, ReplyTo = new MailParty("help@convening.example", words) });

        var mail = Assert.Single(smtp.Mail);
        var to = Assert.Single(mail.Message.To.Mailboxes);
        Assert.Equal(["ann@example.org"], mail.To);
        Assert.Equal(("ann@example.org", read, read), (to.Address, to.Name, mail.Message.Subject));
        Assert.Equal("help@convening.example", Assert.Single(mail.Message.ReplyTo.Mailboxes).Address);
        Assert.Equal(8, mail.Message.Headers.Count);
        Assert.Equal("Hello.", mail.Message.TextBody?.Trim());
    }

    [Fact]
    public async Task Send_WithAttachments_NamesThemAndKeepsEachByte()
    {
        byte[] pdf = [.. "%PDF-"u8, 0, 13, 10, 255];
        var days = "BEGIN:VCALENDAR\r\nSUMMARY:Día 1 – José\r\nEND:VCALENDAR\r\n"u8.ToArray();

        await SendAsync(Mail() with { Attachments = [new("Rechnung – \"Peña\" (2).pdf", "application/pdf", pdf), new("days.ics", "text/calendar", days)] });

        var parts = Assert.Single(smtp.Mail).Message.Attachments.Cast<MimePart>().ToList();
        Assert.Equal([("Rechnung – \"Peña\" (2).pdf", "application/pdf", null), ("days.ics", "text/calendar", "utf-8")], parts.Select(part => (part.FileName, part.ContentType.MimeType, part.ContentType.Charset)));
        Assert.Equal([pdf, days], parts.Select(part => part.Bytes()));
        Assert.All(smtp.Mail.Single().Wire, letter => Assert.True(char.IsAscii(letter)));
    }

    [Fact]
    public async Task Send_ToADomainBeyondAscii_GoesInItsOtherSpelling()
    {
        await using var older = new TestMailServer(withoutExtension: "SMTPUTF8");

        await SendAsync(Mail() with { To = new MailParty("ana@bücher.example", "Ana") }, older);

        var mail = Assert.Single(older.Mail);
        Assert.Equal(["ana@xn--bcher-kva.example"], mail.To);
        Assert.Contains("<ana@xn--bcher-kva.example>", mail.Wire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToANameBeyondAscii_GoesToAServerThatTakesIt()
    {
        Assert.Equal(MailAnswer.Accepted, (await SendAsync(Mail() with { To = new MailParty("jürgen@example.org", "Jürgen") })).Answer);

        Assert.Equal("jürgen@example.org", Assert.Single(Assert.Single(smtp.Mail).Message.To.Mailboxes).Address);
    }

    [Theory]
    [InlineData("jürgen@example.org", "the address needs SMTPUTF8, which Mail:Host does not offer")]
    [InlineData("ana@", "not an address")]
    [InlineData("ana@example.org>\r\nRCPT TO:<thief@example.org", "not an address")]
    [InlineData("ana@example.org, thief@example.org", "not an address")]
    public async Task Send_ToWhatThisServerCannotTake_IsRefusedAtOnceWithTheReason(string address, string reason)
    {
        await using var older = new TestMailServer(withoutExtension: "SMTPUTF8");

        var receipt = await SendAsync(Mail() with { To = new MailParty(address, "") }, older);

        Assert.Equal(new MailReceipt(MailAnswer.Refused, reason), receipt);
        Assert.DoesNotContain("MAIL", older.Asked);
    }

    [Fact]
    public async Task Send_LargerThanTheServerTakes_IsRefused()
    {
        smtp.Sender = _ => new SmtpServer.Protocol.SmtpResponse(SmtpServer.Protocol.SmtpReplyCode.SizeLimitExceeded, "5.3.4 too big");

        Assert.Equal(new MailReceipt(MailAnswer.Refused, "refused: 552 5.3.4"), await SendAsync(Mail()));
    }

    private static OutgoingMail Mail() => new(Guid.CreateVersion7(), new MailParty("ann@example.org", "Ann"), "Hello", "Hello.\r\n", "<p>Hello.</p>", []);

    private async Task<MailReceipt> SendAsync(OutgoingMail mail, TestMailServer? server = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(MailSettings.Plain(server ?? smtp).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        var transport = new MailKitTransport(MailOptions.Read(settings, new HostingEnvironment { EnvironmentName = "Production" }), new RealTime(new TestClock(At)));
        await using var session = transport.CreateSession();
        Assert.Null(await session.OpenAsync(CancellationToken.None));
        return await session.SendAsync(mail, CancellationToken.None);
    }
}
