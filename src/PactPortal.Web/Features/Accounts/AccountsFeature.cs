using PactPortal.Application.Accounts;
using PactPortal.Web.Features.Accounts.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Accounts;

public static class AccountsFeature
{
    public static MailSource ConfirmAddressMail => MailSource.Of<AccountMailComposer>(mail => mail.ConfirmAddressAsync);

    public static MailSource AccountExistsMail => MailSource.Of<AccountMailComposer>(mail => mail.AccountExistsAsync);

    public static MailSource ResetPasswordMail => MailSource.Of<AccountMailComposer>(mail => mail.ResetPasswordAsync);

    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<FirstPage>()
            .AddScoped<AccountMailComposer>();
}
