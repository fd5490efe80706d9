using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Application.Registrations;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Choices.Team;

/// <param name="Chosen">What a coordinator chose for them, in order of time.</param>
public sealed record TeamMember(Attendee Attendee, IReadOnlyList<(ReleasedItem Item, ChoiceState State)> Chosen);

public sealed record TeamChoicesPage(string Reference, Convening Convening, AgendaSettings? Settings, DateTimeOffset Now, IReadOnlyList<TeamMember> Members);

/// <summary>Builds the pages of what a coordinator chose for a team.</summary>
public sealed class TeamChoicePages(PortalDbContext db, RegistrationAccess access, TeamChoiceContext contexts, ChoicePages pages)
{
    /// <returns>Null where the team is not within reach, or not confirmed.</returns>
    public async Task<TeamChoicesPage?> ListAsync(Caller caller, string reference, CancellationToken cancellation)
    {
        if (await access.FindAsync(caller.Reach, reference, caller.Act.At, cancellation) is not { Registration.Status: RegistrationStatus.Confirmed } context)
        {
            return null;
        }

        var people = context.Registration.Attendees.Select(attendee => attendee.AttendeeId).ToList();
        var choices = (await db.SessionChoices.AsNoTracking().Where(choice => people.Contains(choice.AttendeeId)).ToListAsync(cancellation))
            .Where(choice => choice.IsSeenBy(ChoiceMaker.Coordinator)).ToLookup(choice => choice.AttendeeId);
        var released = (await db.FindLastReleaseAsync(context.Convening.ConveningId, cancellation))?.Snapshot.ItemsAndWithdrawn.ToDictionary(item => item.Id) ?? [];
        return new TeamChoicesPage(
            reference, context.Convening, await db.ReadAgendaSettingsAsync(context.Convening.ConveningId, cancellation), caller.Act.At,
            [
                .. context.Registration.Attendees.Select(attendee => new TeamMember(
                    attendee,
                    [
                        .. from choice in choices[attendee.AttendeeId]
                           let item = released.GetValueOrDefault(choice.AgendaItemId)
                           where item is not null
                           orderby item.StartsAt, item.Code
                           select (item, choice.State),
                    ])),
            ]);
    }

    public async Task<ChoicePage?> ChooseAsync(Caller caller, string reference, Guid attendeeId, string? done, CancellationToken cancellation) =>
        await contexts.FindAsync(caller, reference, attendeeId, cancellation) is { } context
            ? await pages.ChooseAsync(context, Place(reference, attendeeId), done, cancellation) : null;

    public async Task<SessionChoicePage?> ShowAsync(
        Caller caller, string reference, Guid attendeeId, string session, ChooseForm? form, CancellationToken cancellation) =>
        await contexts.FindAsync(caller, reference, attendeeId, cancellation) is { } context
            ? await pages.ShowAsync(context, Place(reference, attendeeId), session, form, cancellation) : null;

    private static ChoicePlace Place(string reference, Guid attendeeId) => new(ChoiceLinks.Team(reference, attendeeId));
}
