using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.People;

/// <summary>
/// Folds the names of people who were copied by an upgrade, which no database could. Done once for each, whoever runs it and how often.
/// </summary>
public sealed class FoldNames(PortalDbContext db)
{
    private const int InOneCommit = 5_000;

    /// <returns>How many were folded.</returns>
    public Task<int> ExecuteAsync(Act act, CancellationToken cancellation) =>
        db.CommitInBatchesAsync(
            act, "names folded", AuditSubject.AllPeople,
            db.People.Where(person => person.FoldedName == null && person.ErasedAt == null).OrderBy(person => person.PersonId),
            InOneCommit, person => person.FoldName(), cancellation);
}
