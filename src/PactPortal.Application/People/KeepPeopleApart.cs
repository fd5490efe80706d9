using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.People;
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
                if (!await db.KnownPeople().AnyAsync(person => person.PersonId == personId, token))
                {
                    return Outcome.NotFound;
                }

                if (personId == otherId || !await db.KnownPeople().AnyAsync(person => person.PersonId == otherId, token))
                {
                    return new Refusal("Choose the other record.");
                }

                var pair = DistinctPeople.Of(personId, otherId, caller.Act.At);
                if (await db.DistinctPeople.AnyAsync(known => known.FirstPersonId == pair.FirstPersonId
                    && known.SecondPersonId == pair.SecondPersonId, token))
                {
                    return Outcome.Unchanged(personId);
                }

                db.DistinctPeople.Add(pair);
                return personId;
            },
            cancellation);
}
