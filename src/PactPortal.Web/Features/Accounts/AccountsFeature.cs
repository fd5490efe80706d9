namespace PactPortal.Web.Features.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddScoped<SignIn>().AddScoped<FirstPage>();
}
