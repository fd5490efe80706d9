using PactPortal.Documents;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Letters;

/// <summary>What a letter takes from a registered team: numbers and roles, and names only where they are asked for.</summary>
/// <param name="Organization">Or the person who comes without one.</param>
/// <param name="Names">As they can be printed, in order.</param>
public sealed record TeamNumbers(
    Guid RegistrationId, string Reference, string Organization, string? CountyCode, int People, IReadOnlyList<RoleCount> Roles,
    IReadOnlyList<string> Names, TeamQuote Quote)
{
    /// <summary>When a name was last erased; null where all are as they were typed.</summary>
    public DateTimeOffset? NameErasedAt { get; init; }

    public static TeamNumbers Of(Registration registration, string payer)
    {
        // The price is the stored one: its lines are the team's quote as it was at submission.
        var tier = new Tier("", registration.TierName ?? "", DateTimeOffset.MaxValue);
        var quote = new TeamQuote(tier, [.. registration.Attendees.Select(attendee => new SeatQuote(attendee.AttendeeId, attendee.Lines))]);
        IReadOnlyList<RoleCount> roles =
        [
            .. registration.Attendees.GroupBy(attendee => attendee.Details.AgencyType).OrderBy(group => group.Key)
                .Select(group => new RoleCount(group.Key.Name(), group.Count())),
        ];
        IReadOnlyList<string> names =
        [
            .. registration.Attendees.Select(attendee => PrintableText.Choose(attendee.Details.FullName, attendee.Details.LatinSpelling))
                .Order(StringComparer.InvariantCulture),
        ];
        return new TeamNumbers(
            registration.RegistrationId, registration.Reference, payer, registration.CountyCode, registration.Attendees.Count, roles,
            names, quote)
        {
            NameErasedAt = names.Contains(PersonName.Erased) ? registration.FindNameErased() : null,
        };
    }
}
