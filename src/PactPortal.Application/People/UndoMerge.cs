using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.People;

/// <summary>Takes a merge of two people back, as long as neither changed since. Done twice it is done once.</summary>
public sealed class UndoMerge(PortalDbContext db, PersonMerges merges)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid personId, Guid mergeId, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, "joining of people undone", AuditSubject.Person(personId),
            async token =>
            {
                if (await db.PersonMerges.SingleOrDefaultAsync(candidate => candidate.PersonMergeId == mergeId
                    && candidate.KeptPersonId == personId, token) is not { } merge)
                {
                    return Outcome.NotFound;
                }

                if (merge.UndoneAt is not null)
                {
                    return Outcome.Unchanged(personId);
                }

                var kept = await db.People.SingleAsync(person => person.PersonId == merge.KeptPersonId, token);
                var merged = await db.People.SingleAsync(person => person.PersonId == merge.MergedPersonId, token);
                if (!merge.MayBeUndone(kept, merged))
                {
                    return new Refusal(
                        "One of the two changed since they were joined, so this can’t be undone. Part what belongs to somebody else, one by one.");
                }

                await merges.UndoAsync(merge, caller.Act.At, token);
                return personId;
            },
            cancellation);
}
