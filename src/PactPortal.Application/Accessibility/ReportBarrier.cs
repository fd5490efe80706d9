using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Accessibility;
using PactPortal.Domain.Counties;

namespace PactPortal.Application.Accessibility;

/// <summary>Makes a case of what somebody could not use, due after the days that are set.</summary>
public sealed class ReportBarrier(PortalDbContext db, AnswerTime answer)
{
    public Task<Outcome<AccessibilityCase>> ExecuteAsync(Caller caller, Barrier barrier, CancellationToken cancellation)
    {
        var act = caller.Act;
        var opened = new AccessibilityCase(AccessibilityCase.NewReference(), barrier.What, act.At, California.Today(act.At)
            .AddDays(answer.Days))
        {
            PageAddress = barrier.PageAddress,
            Email = barrier.Email,
        };
        return db.CommitAsync<AccessibilityCase>(
            act, "accessibility case opened", AuditSubject.AccessibilityCase(opened.Reference),
            _ =>
            {
                db.AccessibilityCases.Add(opened);
                return Task.FromResult<Outcome<AccessibilityCase>>(opened);
            },
            cancellation);
    }
}
