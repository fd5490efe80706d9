using PactPortal.Application.Billing.Payments;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Shows what a bank's file would record.</summary>
public sealed class BankPages(TimeProvider time, BankMatches bankMatches)
{
    public async Task<BankPage> ShowAsync(PlannerConvening convening, BankForm form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Rows))
        {
            return new BankPage(convening, form, [], []);
        }

        var file = BankFile.Read(form.Rows, convening.LocalDay(time.GetUtcNow()));
        return new BankPage(convening, form, await bankMatches.FindAsync(convening.Whole, file, cancellation), file.Problems);
    }
}
