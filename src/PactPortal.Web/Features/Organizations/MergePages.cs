using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Organizations;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Organizations;

/// <summary>A merge before it is done: who would come in and as what, and what the planner is asked.</summary>
/// <param name="Invitations">Open ones of the double: they end.</param>
public sealed record MergePage(OrganizationRow Doubled, OrganizationRow Kept, MergeReading Reading, int Invitations, MergeForm Form)
{
    public bool IsAcrossCounties => Doubled.County != Kept.County;

    /// <summary>Asked where nobody else is sure to coordinate the organization that stays.</summary>
    public IReadOnlyList<Choice> Coordinators => Reading.CoordinatorsUnasked.Count > 0 || Reading.Candidates.Count == 0 ? [] :
    [
        .. Reading.Candidates.Select(person => new Choice(person.Merged.AccountId.ToString(), person.Name, $"{person.Email}. Coordinates {Doubled.Name} now.")),
        new Choice(MergeForm.Nobody, "Nobody yet", "Requests to join it come to the planning team, and mail about its teams waits three days for somebody."),
    ];

    public IReadOnlyList<Choice> StayChoices(PersonInMerge person) =>
    [
        new Choice(StayForm.Stay, $"Stays {Name(person.Merged.RoleHere)} of {Kept.Name}", "Reads and changes what both registered from now on"),
        new Choice(StayForm.End, "Does not stay", "The membership ends"),
    ];

    public string Outcome(PersonInMerge person) => person.Merged switch
    {
        { PutOutHere: { } at } => $"Was put out of {Kept.Name} on {On(at)} by {person.PutOutBy}. Does not come in.",
        { RoleHere: { } role } => $"Stays {Name(role)} of {Kept.Name}.",
        { RoleThere: OrganizationRole.Member } => "Comes in as member.",
        _ => "Comes in as member; a coordinator there can give them more to do.",
    };

    public string Question(PersonInMerge person) =>
        $"{person.Name} is {Name(person.Merged.RoleHere)} of {Kept.Name} and was put out of {Doubled.Name}{(person.Merged.PutOutThere is { } at ? $" on {On(at)} by {person.PutOutBy}" : "")}";

    public static string Name(OrganizationRole? role) => role switch
    {
        OrganizationRole.Coordinator => "coordinator",
        OrganizationRole.FinanceOfficer => "finance officer",
        OrganizationRole.Member or null => "member",
    };

    private static string On(DateTimeOffset at) => DateWords.DayWithYear(California.Today(at));
}

/// <summary>Queries of the page of a merge.</summary>
public sealed class MergePages(PortalDbContext db)
{
    /// <returns>Null where the two can't be merged: one is not there, is the other, or was merged before.</returns>
    public async Task<MergePage?> ShowAsync(Guid doubledId, MergeForm form, CancellationToken cancellation)
    {
        if (!Guid.TryParse(form.Kept, out var keptId) || keptId == doubledId
            || await db.FindRowAsync(doubledId, cancellation) is not { MergedInto: null } doubled || await db.FindRowAsync(keptId, cancellation) is not { MergedInto: null } kept)
        {
            return null;
        }

        var reading = await db.ReadMergeAsync(doubledId, keptId, cancellation);
        form.Ask(reading.Questioned);
        form.Seen = reading.Mark;
        var invitations = await db.Invitations.CountAsync(invitation => invitation.OrganizationId == doubledId && invitation.State == InvitationState.Open, cancellation);
        return new MergePage(doubled, kept, reading, invitations, form);
    }
}
