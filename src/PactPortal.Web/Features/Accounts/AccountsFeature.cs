using PactPortal.Web.Features.Accounts.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<SignIn>()
            .AddScoped<FirstPage>()
            .AddScoped<Passwords>()
            .AddScoped<SignUp>()
            .AddScoped<ConfirmAddress>()
            .AddScoped<AskForNewPassword>()
            .AddScoped<ResetPassword>()
            .AddScoped<IMailComposer, AccountMailComposer>();
}
