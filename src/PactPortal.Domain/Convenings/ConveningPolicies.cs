using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <param name="Cancellation">In order of their ends.</param>
/// <param name="SubstitutionEndsAt">Exclusive end of swapping one person for another here, free of charge.</param>
/// <param name="SubstitutionAtDoor">Swaps go on at the door after that.</param>
/// <param name="PaymentTermsDays">Days from an invoice to its due date.</param>
/// <param name="HoldMinutes">How long seats are held while somebody pays by card.</param>
public sealed record ConveningPolicies(
    [property: JsonPropertyName("cancellation")] IReadOnlyList<CancellationBand> Cancellation,
    [property: JsonPropertyName("substitutionEndsAt")] DateTimeOffset? SubstitutionEndsAt,
    [property: JsonPropertyName("substitutionAtDoor")] bool SubstitutionAtDoor,
    [property: JsonPropertyName("paymentTermsDays")] int PaymentTermsDays,
    [property: JsonPropertyName("holdMinutes")] int HoldMinutes = ConveningPolicies.UsualHoldMinutes)
{
    /// <summary>Where a convening says nothing else.</summary>
    public const int UsualHoldMinutes = 30;

    /// <summary>The refund rule at an instant; null where none is written down.</summary>
    public CancellationBand? BandAt(DateTimeOffset at) => Cancellation.FirstOrDefault(band => band.EndsAt is null || band.EndsAt > at);

    /// <summary>Whether one person may go instead of another, here.</summary>
    public bool MaySubstituteAt(DateTimeOffset at) => SubstitutionEndsAt is not { } end || at < end;
}
