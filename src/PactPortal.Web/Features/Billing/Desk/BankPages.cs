using PactPortal.Application.Billing.Payments;
using PactPortal.Data;
using PactPortal.Data.Convenings;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Shows what a bank's file would record.</summary>
public sealed class BankPages(PortalDbContext db, TimeProvider time, BankMatches bankMatches)
{
    public async Task<BankPage?> ShowAsync(string slug, BankForm form, CancellationToken cancellation)
    {
        if (await db.FindAnyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var about = MoneyConvening.Of(convening);
        if (string.IsNullOrWhiteSpace(form.Rows))
        {
            return new BankPage(about, form, [], []);
        }

        var file = BankFile.Read(form.Rows, convening.LocalDay(time.GetUtcNow()));
        return new BankPage(about, form, await bankMatches.FindAsync(convening, file, cancellation), file.Problems);
    }
}
