using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Audit;

/// <summary>
/// Puts into the audit trail that somebody takes a file. It comes before the file: what can't be recorded isn't handed out.
/// </summary>
public sealed class RecordExport(PortalDbContext db)
{
    /// <param name="action">In the past tense: "registrations exported as csv".</param>
    /// <param name="subject">Whose file it is, for example the convening's.</param>
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, string action, AuditSubject subject, CancellationToken cancellation) =>
        db.CommitAsync<bool>(caller.Act, action, subject, _ => Task.FromResult<Outcome<bool>>(true), cancellation);
}
