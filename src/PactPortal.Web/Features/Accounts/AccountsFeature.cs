using PactPortal.Web.Features.Accounts.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Accounts;

/// <summary>Signing up, in and out, and passwords.</summary>
public sealed class AccountsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "account/sign-in", Everybody),
        new("POST", "account/sign-in", Everybody),
        new("POST", "account/sign-out", Everybody),
        new("GET", "account/sign-up", Everybody),
        new("POST", "account/sign-up", Everybody),
        new("GET", "account/sign-up/sent", Everybody),
        new("GET", "account/confirm/{accountId:guid}", Everybody),
        new("POST", "account/confirm/{accountId:guid}", Everybody),
        new("GET", "account/forgotten", Everybody),
        new("POST", "account/forgotten", Everybody),
        new("GET", "account/forgotten/sent", Everybody),
        new("GET", "account/reset/{accountId:guid}", Everybody),
        new("POST", "account/reset/{accountId:guid}", Everybody),
    ];

    public static MailSource ConfirmAddressMail => MailSource.Of<AccountMailComposer>(mail => mail.ConfirmAddressAsync);

    public static MailSource AccountExistsMail => MailSource.Of<AccountMailComposer>(mail => mail.AccountExistsAsync);

    public static MailSource ResetPasswordMail => MailSource.Of<AccountMailComposer>(mail => mail.ResetPasswordAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<FirstPage>().AddScoped<AccountMailComposer>();
}
