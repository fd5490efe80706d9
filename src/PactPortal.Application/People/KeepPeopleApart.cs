using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People;

/// <summary>Says that two who look alike are two: they are suggested no more, and joined by no rule. Said twice it is said once.</summary>
public sealed class KeepPeopleApart(PortalDbContext db)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid personId, Guid otherId, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, "people kept apart", AuditSubject.Person(personId),
            async token =>
            {
                if (personId == otherId || await db.People.CountAsync(person => person.PersonId == personId || person.PersonId == otherId, token) < 2)
                {
                    return Outcome.NotFound;
                }

                var pair = DistinctPeople.Of(personId, otherId, caller.Act.At);
                if (await db.DistinctPeople.AnyAsync(known => known.FirstPersonId == pair.FirstPersonId && known.SecondPersonId == pair.SecondPersonId, token))
                {
                    return Outcome.Unchanged(personId);
                }

                db.DistinctPeople.Add(pair);
                return personId;
            },
            cancellation);
}
