using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>A portal that owes the mail of a confirmed team of five, seven messages, and a mail server of its own.</summary>
public abstract class MailOfFive : IAsyncLifetime
{
    private PortalApp? started;

    private protected TestMailServer Smtp { get; } = new();

    protected PortalApp App => started ?? throw new InvalidOperationException("The portal starts with the test.");

    public async ValueTask InitializeAsync()
    {
        started = await PortalApp.StartAsync(settings: MailSettings.Plain(Smtp));
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(5);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
        await Smtp.DisposeAsync();
    }
}
