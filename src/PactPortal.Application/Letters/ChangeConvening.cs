using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Letters;

/// <summary>Changes what letters made from now on say of a convening, or the rates they start from; letters that are out keep theirs.</summary>
public sealed class ChangeConvening(PortalDbContext db)
{
    /// <param name="what">For the audit trail: "letter words changed".</param>
    public Task<Outcome<Convening>> ExecuteAsync(Caller caller, string slug, IConveningForm form, string what, CancellationToken cancellation) =>
        db.CommitAsync<Convening>(
            caller.Act, what, AuditSubject.Convening(slug),
            async token =>
            {
                var convening = await db.Convenings.SingleAsync(candidate => candidate.Slug == slug, token);
                if (form.Version != convening.Version)
                {
                    return new Refusal("Somebody changed the convening’s words or rates meanwhile. Nothing was overwritten; look at them, and save again to put your answers in their place.");
                }

                var refusals = form.Change(convening);
                return refusals.Count == 0 ? convening : refusals.ToList();
            },
            cancellation);
}
