using PactPortal.Web.Ui.Uploads;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Of a bank's file.</summary>
public sealed class BankSizeAttribute : SheetSizeAttribute
{
    protected override string TooLarge(RouteValueDictionary route) => MoneyLinks.BankTooLarge(route["slug"] as string ?? "");
}
