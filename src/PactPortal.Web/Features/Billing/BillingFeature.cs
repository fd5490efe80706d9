using PactPortal.Data.Billing;

namespace PactPortal.Web.Features.Billing;

public static class BillingFeature
{
    public static IServiceCollection AddBilling(this IServiceCollection services) =>
        services.AddScoped<BillingPages>().AddScoped<BillConfirmedTeams>().AddScoped<LedgerCheck>();
}
