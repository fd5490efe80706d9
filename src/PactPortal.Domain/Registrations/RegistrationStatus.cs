using System.Text.Json.Serialization;

namespace PactPortal.Domain.Registrations;

public enum RegistrationStatus
{
    /// <summary>Holds no seat and no price; edited for weeks by any coordinator of the organization.</summary>
    [JsonStringEnumMemberName("Draft")]
    Draft = 1,

    /// <summary>A county outside PACT asked to attend; holds no seat until it is approved.</summary>
    [JsonStringEnumMemberName("Requested")]
    Requested = 2,

    /// <summary>Has its seats and its price.</summary>
    [JsonStringEnumMemberName("Confirmed")]
    Confirmed = 3,

    /// <summary>
    /// A request, or a team of the waiting list, that was given its seats; the organization says how it pays, and is then confirmed.
    /// </summary>
    [JsonStringEnumMemberName("Approved")]
    Approved = 4,

    /// <summary>A request that was given no seat, with the reason on its timeline.</summary>
    [JsonStringEnumMemberName("Declined")]
    Declined = 5,

    /// <summary>In line for seats; holds none, and its tier is fixed.</summary>
    [JsonStringEnumMemberName("Waitlisted")]
    Waitlisted = 6,

    /// <summary>Has its seats for as long as its hold lives, while somebody pays by card.</summary>
    [JsonStringEnumMemberName("AwaitingPayment")]
    AwaitingPayment = 7,

    /// <summary>The hold ended unpaid: seats and offset went back.</summary>
    [JsonStringEnumMemberName("Expired")]
    Expired = 8,

    /// <summary>Over, by its organization or the planning team.</summary>
    [JsonStringEnumMemberName("Cancelled")]
    Cancelled = 9,
}

public static class RegistrationStatuses
{
    /// <summary>What a recount counts, and what cancelling would free.</summary>
    public static readonly IReadOnlyList<RegistrationStatus> WithSeats = [RegistrationStatus.Approved, RegistrationStatus.AwaitingPayment,
        RegistrationStatus.Confirmed];

    /// <summary>
    /// Whether whoever is on the team comes, or waits to: it was sent, and neither declined, cancelled nor left to expire.
    /// </summary>
    public static bool HoldsPlaces(this RegistrationStatus status) => status switch
    {
        RegistrationStatus.Draft or RegistrationStatus.Declined or RegistrationStatus.Expired or RegistrationStatus.Cancelled => false,
        RegistrationStatus.Requested or RegistrationStatus.Waitlisted or RegistrationStatus.Approved
            or RegistrationStatus.AwaitingPayment or RegistrationStatus.Confirmed => true,
    };

    public static bool HasSeats(this RegistrationStatus status) => WithSeats.Contains(status);
}
