using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

public sealed class MailInTheClear
{
    [Theory]
    [InlineData("None", 1)]
    [InlineData("StartTls", 0)]
    public async Task Start_WithAServerThatGetsMailAsText_WarnsEachTime(string security, int warnings)
    {
        await using var smtp = new TestMailServer();
        using var log = new ErrorLog(LogLevel.Warning);
        await using var app = await PortalApp.StartAsync(
            settings: new Dictionary<string, string>(MailSettings.Plain(smtp)) { ["Mail:Security"] = security }, services: services => services.AddSingleton<ILoggerProvider>(log));

        await app.Visit().GetAsync("/");

        Assert.Equal(warnings, log.Entries.Count(entry => entry.Contains("Mail:Security is None: mail, with names and personal links, goes to 127.0.0.1 as text", StringComparison.Ordinal)));
    }
}
