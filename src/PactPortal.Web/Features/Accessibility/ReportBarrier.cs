using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Accessibility;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Accessibility;

/// <summary>Makes a case of what somebody could not use, due after the days that are set.</summary>
public sealed class ReportBarrier(PortalDbContext db, CurrentPerson current, AnswerTime answer)
{
    public Task<Outcome<AccessibilityCase>> ExecuteAsync(Barrier barrier, CancellationToken cancellation)
    {
        var act = current.Acting() with { ActorName = current.Person.AccountId is null ? "A visitor" : current.Person.Name };
        var opened = new AccessibilityCase(AccessibilityCase.NewReference(), barrier.What, act.At, California.Today(act.At).AddDays(answer.Days))
        {
            PageAddress = barrier.PageAddress,
            Email = barrier.Email,
        };
        return db.CommitAsync<AccessibilityCase>(
            act, "accessibility case opened", opened.Reference,
            _ =>
            {
                db.AccessibilityCases.Add(opened);
                return Task.FromResult<Outcome<AccessibilityCase>>(opened);
            },
            cancellation);
    }
}
