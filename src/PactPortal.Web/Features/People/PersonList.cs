using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Data.Searching;
using PactPortal.Domain.Counties;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.People;

/// <summary>A person as the planning team lists them.</summary>
public sealed record PersonRow
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>What the list is sorted by.</summary>
    public required string SortName { get; init; }

    public required int Places { get; init; }

    public required int Accounts { get; init; }

    public required int Speakers { get; init; }

    /// <summary>Others who have the same name and were not said to be somebody else.</summary>
    public required int Alike { get; init; }
}

/// <summary>What the list of people is asked for; travels in its address.</summary>
public sealed class PersonListRequest : ListRequest
{
    private const string Looks = "looks-alike";

    public string? Alike { get; set; }

    public override string SearchLabel => "Name or e-mail";

    public override IReadOnlyList<ListFilter> Filters =>
        [new("alike", "Doubled records", "Everybody", [new Choice(Looks, "May be the same as somebody")], Alike)];

    internal IQueryable<PersonRow> Narrow(IQueryable<PersonRow> rows) =>
        Filters[0].Selected is null ? rows : rows.Where(row => row.Alike > 0);
}

/// <summary>Everybody who stands for themselves: who was joined to another or erased is not listed.</summary>
public sealed class PersonList(PortalDbContext db, PersonRecords records)
{
    public PortalList<PersonRow> Of(PersonListRequest request) => new()
    {
        Address = PersonLinks.All,
        One = "person",
        Many = "people",
        Of = "PACT",
        Subject = "people",
        Request = request,
        Rows = request.Narrow(Rows(Search(request.Words))),
        Columns = Columns(),
        DefaultOrder = new ListOrder("name", IsDescending: false),
        TieBreak = rows => rows.ThenBy(row => row.Name).ThenBy(row => row.PersonId),
        Empty = ("Nobody yet", "Whoever registers, speaks or signs in is listed here."),
    };

    private IQueryable<PersonRow> Rows(IQueryable<Person> people) => people.Select(person => new PersonRow
    {
        PersonId = person.PersonId,
        Name = person.Name,
        SortName = person.SortName ?? person.Name,
        Places = db.EveryAttendee.Count(attendee => attendee.PersonId == person.PersonId
            && db.Registrations.Any(registration => registration.RegistrationId == attendee.RegistrationId
                && registration.Status != RegistrationStatus.Draft)),
        Accounts = db.Users.Count(account => account.PersonId == person.PersonId),
        Speakers = db.SpeakersOf().Count(speaker => speaker == person.PersonId),
        Alike = records.Known.Count(other => other.FoldedName == person.FoldedName && other.PersonId != person.PersonId
            && !records.Apart.Any(pair => pair.PersonId == person.PersonId && pair.OtherId == other.PersonId)),
    });

    private IQueryable<Person> Search(string? words)
    {
        var current = records.Known;
        if (words is null)
        {
            return current;
        }

        var (name, typed) = (Containing.Pattern(PersonName.Fold(words)), Containing.Pattern(words));
        return current.Where(person => EF.Functions.Like(person.FoldedName, name, Containing.Escape)
            || db.EveryAttendee.Any(attendee => attendee.PersonId == person.PersonId
                && EF.Functions.Like(attendee.Details.Email, typed, Containing.Escape))
            || db.Users.Any(account => account.PersonId == person.PersonId && EF.Functions.Like(account.Email, typed, Containing.Escape)));
    }

    private static ListColumns<PersonRow> Columns() =>
        new ListColumns<PersonRow>(California.Zone)
            .Text("Name", row => row.Name, row => row.SortName).LeadingTo(row => PersonLinks.To(row.PersonId))
            .Count("Places on teams", row => row.Places, row => row.Places)
            .Count("Accounts", row => row.Accounts, row => row.Accounts)
            .Count("Speaker", row => row.Speakers, row => row.Speakers)
            .Count("May be the same", row => row.Alike, row => row.Alike);
}
