using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>When registration opens and closes, further dates, and whether everybody sees the convening.</summary>
/// <param name="ClosesAt">Exclusive.</param>
/// <param name="FurtherDates">Deadlines that belong to no rate or policy.</param>
/// <param name="IsArchived">Kept for the record only.</param>
public sealed record OpeningAndPublishingChange(
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, IReadOnlyList<DateToKeep> FurtherDates, bool IsPublished, bool IsArchived) :
        SectionChange
{
    private const int LongestWhat = 200;

    public override ConveningSection Section => ConveningSection.OpeningAndPublishing;

    public static OpeningAndPublishingChange Of(Convening convening) => new(
        convening.RegistrationOpensAt, convening.RegistrationClosesAt, convening.Guide.FurtherDates, convening.IsPublished,
        convening.IsArchived);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        new("Registration opens", Instant(OpensAt, convening)), new("Registration closes", Instant(ClosesAt, convening)),
        .. FurtherDates.Select((date, at) => new SectionField(
            string.Create(CultureInfo.InvariantCulture, $"Further date {at + 1}"), $"{Instant(date.EndsAt, convening)}: {date.What}")),
        new("Published", YesOrNo(IsPublished)), new("Kept for the record only", YesOrNo(IsArchived)),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.When(
            OpensAt is null != ClosesAt is null, OpensAt is null ? nameof(OpensAt) : nameof(ClosesAt),
            "Enter both when registration opens and when it closes, or neither.");
        refusals.When(ClosesAt <= OpensAt, nameof(ClosesAt), "Registration closes after it opens.");
        refusals.When(
            convening.EndsOn is { } last && ClosesAt > convening.MidnightBefore(last.AddDays(1)), nameof(ClosesAt),
            "Registration closes before the last day is over.");
        foreach (var (date, at) in FurtherDates.Select((date, at) => (date, at)))
        {
            refusals.Line(
                date.What, string.Create(CultureInfo.InvariantCulture, $"FurtherDates[{at}].What"), LongestWhat, "Enter what ends then.");
        }

        refusals.When(
            !IsPublished && convening.IsPublished && use.Teams > 0, nameof(IsPublished),
            $"{(use.Teams == 1 ? "One team is" : $"{use.Teams} teams are")} registered: the convening stays published.");
        if (IsPublished && !IsArchived)
        {
            CheckPublished(convening, refusals);
        }
    }

    internal override void PutInto(Convening convening, ConveningUse use)
    {
        (convening.RegistrationOpensAt, convening.RegistrationClosesAt, convening.IsPublished, convening.IsArchived) = (OpensAt, ClosesAt,
            IsPublished, IsArchived);
        convening.Guide = convening.Guide with { FurtherDates = FurtherDates };
    }

    private void CheckPublished(Convening convening, SectionRefusals refusals)
    {
        Needs(convening.StartsOn is null || convening.Days.Count == 0, "dates and days");
        Needs(convening.Venue is null, "a place");
        Needs(convening.Tiers.Count == 0 || convening.Rates.Count == 0, "rates and tiers");
        Needs(convening.Policies is null, "policies");
        Needs(convening.Payee is null, "a payee");
        Needs(convening.NumberPrefix.Length == 0, "a number prefix");
        refusals.When(
            convening.Tiers is [.., var last] && ClosesAt > last.EndsAt, nameof(ClosesAt),
            "The last tier ends before that: until registration closes everybody has a price.");

        void Needs(bool missing, string what) =>
            refusals.When(missing, nameof(IsPublished), $"Before it is published the convening needs {what}.");
    }
}
