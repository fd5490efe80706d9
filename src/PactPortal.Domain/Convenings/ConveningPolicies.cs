namespace PactPortal.Domain.Convenings;

/// <param name="Cancellation">In order of their ends.</param>
/// <param name="SubstitutionEndsAt">Exclusive end of swapping one person for another here, free of charge.</param>
/// <param name="SubstitutionAtDoor">Swaps go on at the door after that.</param>
/// <param name="PaymentTermsDays">Days from an invoice to its due date.</param>
public sealed record ConveningPolicies(
    IReadOnlyList<CancellationBand> Cancellation, DateTimeOffset? SubstitutionEndsAt, bool SubstitutionAtDoor, int PaymentTermsDays);
