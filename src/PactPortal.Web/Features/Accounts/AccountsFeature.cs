using PactPortal.Application.Accounts;
using PactPortal.Web.Features.Accounts.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<FirstPage>()
            .AddScoped<IMailComposer, AccountMailComposer>();
}
