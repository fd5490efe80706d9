using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>Cancellation, substitution, the terms of payment, and what happens when the host cancels.</summary>
/// <param name="Policies">Null where none are written down (the archive).</param>
public sealed record PoliciesChange(ConveningPolicies? Policies, string? HostCancels) : SectionChange
{
    private const int LongestText = 1_500;
    private const int LongestTerms = 365;
    private const int ShortestHold = 5;
    private const int LongestHold = 1_440;

    public override ConveningSection Section => ConveningSection.Policies;

    public static PoliciesChange Of(Convening convening) => new(convening.Policies, convening.Guide.HostCancels);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        .. (Policies?.Cancellation ?? []).Select((band, at) => new SectionField(
            string.Create(CultureInfo.InvariantCulture, $"Cancellation {at + 1}"),
            $"{(band.EndsAt is null ? "after that" : $"until {Instant(band.EndsAt, convening)}")}: {RefundWords.Of(band)}")),
        new("Substitution ends", Instant(Policies?.SubstitutionEndsAt, convening)),
        new("Substitution at the door", Policies is { } door ? YesOrNo(door.SubstitutionAtDoor) : null),
        new("Payment terms", Policies is { } terms ? string.Create(CultureInfo.InvariantCulture, $"{terms.PaymentTermsDays} days") : null),
        new("Hold for a card", Policies is { } hold ? string.Create(CultureInfo.InvariantCulture, $"{hold.HoldMinutes} minutes") : null),
        new("When the host cancels", HostCancels),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.Line(HostCancels, nameof(HostCancels), LongestText, null);
        refusals.When(Policies is null
            && convening is { IsPublished: true, IsArchived: false }, nameof(Policies), "A published convening has policies.");
        if (Policies is not { } policies)
        {
            return;
        }

        refusals.When(policies.PaymentTermsDays is < 0
            or > LongestTerms, "Policies.PaymentTermsDays", $"Enter a number of days from 0 to {LongestTerms}.");
        refusals.When(policies.HoldMinutes is < ShortestHold
            or > LongestHold, "Policies.HoldMinutes", $"Enter a number of minutes from {ShortestHold} to {LongestHold}.");
        refusals.When(
            policies.Cancellation.Count == 0, "Policies.Cancellation", "Enter at least one refund rule; the last one has no end.");
        foreach (var (band, at) in policies.Cancellation.Select((band, at) => (band, at)))
        {
            var (field, isLast) = (string.Create(
                CultureInfo.InvariantCulture, $"Policies.Cancellation[{at}]"), at == policies.Cancellation.Count - 1);
            refusals.When(isLast
                && band.EndsAt is not null, $"{field}.EndsAt", "The last refund rule has no end: it holds for the rest of time.");
            refusals.When(!isLast && band.EndsAt is null, $"{field}.EndsAt", "Enter when this rule ends; only the last one has no end.");
            refusals.When(at > 0
                && band.EndsAt <= policies.Cancellation[at - 1].EndsAt, $"{field}.EndsAt", "A refund rule ends after the one before it.");
            refusals.When(band.Refund.BasisPoints is < 0 or > 10_000, $"{field}.Refund", "Enter a share from 0 to 100 percent.");
            refusals.When(band.FeePerPerson < Money.Zero, $"{field}.FeePerPerson", "Enter a fee of 0 or more.");
        }
    }

    internal override void PutInto(Convening convening, ConveningUse use)
    {
        convening.Policies = Policies;
        convening.Guide = convening.Guide with { HostCancels = HostCancels };
    }
}
