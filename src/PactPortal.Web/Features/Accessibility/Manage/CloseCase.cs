using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Accessibility.Manage;

/// <summary>Closes an accessibility case with what was done about it.</summary>
public sealed class CloseCase(PortalDbContext db, CurrentPerson current)
{
    public async Task<Outcome<string>> ExecuteAsync(string reference, CloseForm form, CancellationToken cancellation)
    {
        var refusals = new List<Refusal>();
        if (CaseText.Read(form.Answer, nameof(form.Answer), "Say what was done.", refusals) is not { } answer || refusals.Count > 0)
        {
            return refusals;
        }

        var act = current.Acting();
        return await db.CommitAsync<string>(
            act, "accessibility case closed", reference,
            async token =>
            {
                var found = await db.AccessibilityCases.SingleAsync(one => one.Reference == reference, token);
                return found.Close(answer, act) is { } refusal ? refusal : reference;
            },
            cancellation);
    }
}
