using PactPortal.Data;
using PactPortal.Domain;

namespace PactPortal.Application.Audit;

/// <summary>Puts into the audit trail that somebody takes a list as a file. It comes before the file: what can't be recorded isn't handed out.</summary>
public sealed class RecordExport(PortalDbContext db)
{
    /// <param name="many">What the list is of, in the plural: "registrations".</param>
    /// <param name="format">In small letters: "csv".</param>
    /// <param name="subject">Whose list it is, by an identifier: the convening's slug.</param>
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, string many, string format, string subject, CancellationToken cancellation) =>
        db.CommitAsync<bool>(
            caller.Act, $"{many} exported as {format}", subject, _ => Task.FromResult<Outcome<bool>>(true), cancellation);
}
