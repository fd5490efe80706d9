using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.People;

/// <summary>Something that is a person's, as the planning team reads it.</summary>
/// <param name="Where">"Impact Convening 2026, PACT26-7KQ4M, Fresno County".</param>
/// <param name="Href">The record's own page, or null where there is none.</param>
public sealed record PersonRecordRow(Guid Id, string Kind, string Name, string? Email, string Where, string? Href)
{
    /// <summary>It goes with the person, and can't be given to another alone.</summary>
    public bool StaysWithPerson { get; init; }
}

/// <summary>Somebody who may be the same, and why.</summary>
public sealed record AlikePerson(Guid PersonId, string Name, string Why);

/// <summary>A merge that the person came out of.</summary>
public sealed record MergeOfPerson(
    Guid PersonMergeId, string Merged, DateTimeOffset At, bool IsByRule, DateTimeOffset? UndoneAt, bool MayBeUndone);

public sealed record PersonPage(Person Person, IReadOnlyList<PersonRecordRow> Records, IReadOnlyList<PersonAddress> Addresses)
{
    public IReadOnlyList<AlikePerson> Alike { get; init; } = [];

    public IReadOnlyList<AlikePerson> Found { get; init; } = [];

    public IReadOnlyList<MergeOfPerson> Merges { get; init; } = [];

    public string? With { get; init; }

    public PersonNameForm Form { get; init; } = new();

    public PartPersonForm Part { get; init; } = new();

    public HoldPersonForm Hold { get; init; } = new();

    public IReadOnlyList<Choice> Choices =>
        [.. Records.Where(record => !record.StaysWithPerson).Select(record => new Choice(record.Id.ToString(), $"{record.Kind}: {record.Name}", record.Where))];
}

/// <summary>Two people side by side, before they are joined.</summary>
public sealed record JoinPage(PersonPage Kept, PersonPage Merged, MergeObstacles Obstacles, JoinPeopleForm Form)
{
    public IReadOnlyList<Choice> Accounts => [.. Obstacles.Accounts.Select(ChoiceOf)];

    public IReadOnlyList<Choice> PlacesOf(int at) => [.. Obstacles.Places[at].Select(place => ChoiceOf(place.Attendee.AttendeeId))];

    private Choice ChoiceOf(Guid id)
    {
        var record = Kept.Records.Concat(Merged.Records).Single(candidate => candidate.Id == id);
        return new Choice(id.ToString(), record.Name, $"{record.Where}{(record.Email is null ? "" : $", {record.Email}")}");
    }
}

/// <summary>Queries of people for planners.</summary>
public sealed class PersonPages(PortalDbContext db, PersonRecords records, PersonRecordRows rows)
{
    private const int Most = 25;

    public async Task<PersonPage?> ShowAsync(Guid personId, string? with, CancellationToken cancellation)
    {
        if (await records.FindShownAsync(personId, cancellation) is not { } found)
        {
            return null;
        }

        return await PageAsync(found, cancellation) with
        {
            Alike = found.Person.IsCurrent ? await AlikeAsync(found, cancellation) : [],
            Found = found.Person.IsCurrent ? await FindAsync(found.Person, with, cancellation) : [],
            Merges = await MergesAsync(personId, cancellation),
            With = with,
            Form = new PersonNameForm { Name = found.Person.Name, SortName = found.Person.SortName, Version = found.Person.Version },
            Part = new PartPersonForm { Version = found.Person.Version },
            Hold = new HoldPersonForm { IsHeld = found.Person.HeldBecause is null, Version = found.Person.Version },
        };
    }

    /// <returns>Null where the two can't be joined: one is not there, is the other, was joined to somebody or erased.</returns>
    public async Task<JoinPage?> JoinAsync(Guid keptId, JoinPeopleForm form, CancellationToken cancellation)
    {
        if (!Guid.TryParse(form.With, out var mergedId) || mergedId == keptId
            || await records.FindShownAsync(keptId, cancellation) is not { Person.IsCurrent: true } kept
            || await records.FindShownAsync(mergedId, cancellation) is not { Person.IsCurrent: true } merged)
        {
            return null;
        }

        (form.KeptVersion, form.MergedVersion) = (kept.Person.Version, merged.Person.Version);
        var obstacles = PersonMerges.ObstaclesOf(kept, merged);
        form.Places = [.. obstacles.Places.Select((_, at) => form.Places.ElementAtOrDefault(at))];
        return new JoinPage(await PageAsync(kept, cancellation), await PageAsync(merged, cancellation), obstacles, form);
    }

    private async Task<PersonPage> PageAsync(RecordsOfPerson found, CancellationToken cancellation) =>
        new(found.Person, await rows.OfAsync(found, cancellation), found.Addresses);

    private async Task<IReadOnlyList<AlikePerson>> AlikeAsync(RecordsOfPerson found, CancellationToken cancellation)
    {
        var (personId, folded) = (found.Person.PersonId, found.Person.FoldedName);
        var addresses = found.Places.Where(place => !place.IsDraft).Select(place => place.Attendee.Details.Email)
            .Concat(found.Accounts.Select(account => account.Email ?? ""))
            .Concat(found.Addresses.Select(address => address.Address)).Distinct().ToList();
        var alike = await Others(personId)
            .Where(other => (folded != null && other.FoldedName == folded)
                || db.EveryAttendee.Any(attendee => attendee.PersonId == other.PersonId && addresses.Contains(attendee.Details.Email))
                || db.Users.Any(account => account.PersonId == other.PersonId && addresses.Contains(account.Email!)) // null is in no list
                || db.PersonAddresses.Any(address => address.PersonId == other.PersonId && addresses.Contains(address.Address)))
            .OrderBy(other => other.Name).ThenBy(other => other.PersonId).Take(Most)
            .Select(other => new { other.PersonId, other.Name, IsNamesake = other.FoldedName == folded })
            .ToListAsync(cancellation);
        return [.. alike.Select(other => new AlikePerson(
            other.PersonId, other.Name, other.IsNamesake ? "The same name" : "The same e-mail"))];
    }

    private async Task<IReadOnlyList<AlikePerson>> FindAsync(Person person, string? with, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(with))
        {
            return [];
        }

        var pattern = Containing.Pattern(PersonName.Fold(with));
        var (personId, apart) = (person.PersonId, records.ApartFrom(person.PersonId));
        return await records.Known.Where(other => other.PersonId != personId && EF.Functions.Like(other.FoldedName, pattern, Containing.Escape))
            .OrderBy(other => other.Name).ThenBy(other => other.PersonId).Take(Most)
            .Select(other => new AlikePerson(
                other.PersonId, other.Name, apart.Contains(other.PersonId) ? "Found by name; said to be somebody else" : "Found by name"))
            .ToListAsync(cancellation);
    }

    private IQueryable<Person> Others(Guid personId)
    {
        var apart = records.ApartFrom(personId);
        return records.Known.Where(other => other.PersonId != personId && !apart.Contains(other.PersonId));
    }

    private async Task<IReadOnlyList<MergeOfPerson>> MergesAsync(Guid personId, CancellationToken cancellation) =>
        await (from merge in db.PersonMerges.AsNoTracking()
               where merge.KeptPersonId == personId
               join kept in db.People on merge.KeptPersonId equals kept.PersonId
               join merged in db.People on merge.MergedPersonId equals merged.PersonId
               orderby merge.At descending
               select new MergeOfPerson(
                   merge.PersonMergeId, merged.Name, merge.At, merge.IsByRule, merge.UndoneAt,
                   merge.UndoneAt == null && merge.KeptVersion == kept.Version
                       && merge.MergedVersion == merged.Version)).ToListAsync(cancellation);
}
