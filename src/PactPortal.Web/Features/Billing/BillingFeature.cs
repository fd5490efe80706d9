using PactPortal.Data.Billing;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Features.Billing.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Billing;

public static class BillingFeature
{
    public static IServiceCollection AddBilling(this IServiceCollection services) =>
        services.AddScoped<BillingPages>().AddScoped<BillConfirmedTeams>().AddScoped<LedgerCheck>()
            .AddScoped<IMailComposer, ReceiptMailComposer>()
            .AddMoneyDesk();
}
