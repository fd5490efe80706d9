using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People;

/// <summary>Folds the names of people who were copied by an upgrade, which no database could. Done once for each, whoever runs it and how often.</summary>
public sealed class FoldNames(PortalDbContext db)
{
    private const int InOneCommit = 5_000;

    /// <returns>How many were folded.</returns>
    public async Task<int> ExecuteAsync(Act act, CancellationToken cancellation)
    {
        var folded = 0;
        int count;
        do
        {
            count = await Without().AnyAsync(cancellation) ? await FoldSomeAsync(act, cancellation) : 0;
            folded += count;
        }
        while (count == InOneCommit);
        return folded;
    }

    private async Task<int> FoldSomeAsync(Act act, CancellationToken cancellation)
    {
        var folded = await db.CommitAsync<int>(
            act, "names folded", AuditSubject.AllPeople,
            async token =>
            {
                var people = await Without().OrderBy(person => person.PersonId).Take(InOneCommit).ToListAsync(token);
                people.ForEach(person => person.FoldName());
                return people.Count;
            },
            cancellation);
        return folded.Value;
    }

    private IQueryable<Person> Without() => db.People.Where(person => person.FoldedName == null && person.ErasedAt == null);
}
