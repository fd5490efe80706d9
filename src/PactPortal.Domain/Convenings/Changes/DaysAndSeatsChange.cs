using System.Globalization;
using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>When it is, its days, how many seats each has, and how large teams are.</summary>
/// <param name="MembersWaitFirstUntil">Exclusive; null: the waiting list goes by time alone.</param>
public sealed record DaysAndSeatsChange(
    DateOnly? StartsOn, DateOnly? EndsOn, IReadOnlyList<DayFacts> Days, int LargestTeam, int SuggestedTeam,
    DateTimeOffset? MembersWaitFirstUntil) : SectionChange
{
    private const int LongestTitle = 200;
    private const int LongestDescription = 2_000;
    private const int MostPeople = 500;

    public override ConveningSection Section => ConveningSection.DaysAndSeats;

    public override IReadOnlyList<SeatPoolKind> PoolKinds => [SeatPoolKind.Day, SeatPoolKind.EachCountyDay, SeatPoolKind.CountyDay];

    public override IReadOnlyList<PoolSize> Pools =>
    [
        .. from day in Days where day.Seats is not null select new PoolSize(SeatPoolKind.Day, SeatPoolKey.Day(day.Number), day.Seats ?? 0),
        .. from day in Days where day.SeatsOfEachCounty is not null select new PoolSize(
            SeatPoolKind.EachCountyDay, SeatPoolKey.EachCountyDay(day.Number), day.SeatsOfEachCounty ?? 0),
    ];

    public static DaysAndSeatsChange Of(Convening convening) => new(
        convening.StartsOn, convening.EndsOn, [.. convening.Days.Select(day => DayFacts.Of(day, convening))], convening.LargestTeam,
        convening.SuggestedTeam,
        convening.MembersWaitFirstUntil);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        new("First day", Day(StartsOn)), new("Last day", Day(EndsOn)),
        .. Days.Select(day => new SectionField(string.Create(CultureInfo.InvariantCulture, $"Day {day.Number}"), day.Words)),
        new("Largest team", NumberWords.People(LargestTeam)), new("Suggested team", NumberWords.People(SuggestedTeam)),
        new("Member counties wait first until", Instant(MembersWaitFirstUntil, convening)),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.When(StartsOn is null != EndsOn is null, StartsOn is null ? nameof(StartsOn) : nameof(EndsOn),
            "Enter both the first and the last day, or neither.");
        refusals.When(EndsOn < StartsOn, nameof(EndsOn), "The last day is not before the first one.");
        refusals.When(StartsOn is null
            && convening is { IsPublished: true, IsArchived: false }, nameof(StartsOn),
            "A published convening has dates. Enter the first day.");
        refusals.When(LargestTeam is < 1 or > MostPeople, nameof(LargestTeam), $"Enter a number of people from 1 to {MostPeople}.");
        refusals.When(SuggestedTeam < 1
            || SuggestedTeam > LargestTeam, nameof(SuggestedTeam), "Enter a number of people from 1 to that of the largest team.");
        refusals.When(
            !Days.Select(day => day.Number).SequenceEqual(Enumerable.Range(1, Days.Count)), nameof(Days),
            "Days are numbered from 1, each once and in order.");
        foreach (var (day, at) in Days.Select((day, at) => (day, at)))
        {
            CheckDay(day, at == 0 ? null : Days[at - 1].Date, string.Create(CultureInfo.InvariantCulture, $"Days[{at}]"), refusals);
        }

        foreach (var gone in convening.Days.Where(day => Days.All(kept => kept.Number != day.Number)))
        {
            refusals.When(use.Days.Contains(gone.Number), nameof(Days), $"People are or were registered for day {gone.Number}; it stays.");
            if (convening.Rates.FirstOrDefault(rate => rate.Days.Contains(gone.Number)) is { } rate)
            {
                refusals.Refuse(nameof(Days), $"The rate “{rate.Name}” admits to day {gone.Number}. Take the day out of the rate first.");
            }
        }
    }

    internal override void PutInto(Convening convening, ConveningUse use)
    {
        (convening.StartsOn, convening.EndsOn, convening.LargestTeam, convening.SuggestedTeam, convening.MembersWaitFirstUntil) =
            (StartsOn, EndsOn, LargestTeam, SuggestedTeam, MembersWaitFirstUntil);
        convening.Put(Days);
    }

    private void CheckDay(DayFacts day, DateOnly? before, string field, SectionRefusals refusals)
    {
        refusals.Line(day.Title, $"{field}.Title", LongestTitle, "Enter what the day is about.");
        refusals.When(
            day.Description?.Length > LongestDescription, $"{field}.Description", $"Enter at most {LongestDescription:N0} characters.");
        refusals.When(day.Date < StartsOn || day.Date > EndsOn, $"{field}.Date", "The day is within the convening’s first and last one.");
        refusals.When(day.Date <= before, $"{field}.Date", "The day is after the one before.");
        refusals.When(day.Seats < 0, $"{field}.Seats", "Enter a number of seats, 0 or more.");
        refusals.When(day.SeatsOfEachCounty < 0, $"{field}.SeatsOfEachCounty", "Enter a number of seats, 0 or more.");
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Seats">How many seats its pool has; null: it has none, and no limit.</param>
/// <param name="SeatsOfEachCounty">What the pool of each county starts with; null: counties have no limit of their own.</param>
public sealed record DayFacts(
    int Number, DateOnly? Date, string Title, string? Description, DayAudience Audience, int? Seats, int? SeatsOfEachCounty)
{
    internal string Words => string.Join("; ", new[]
    {
        Date is { } date ? $"{DateWords.DayWithYear(date)}: {Title}" : Title,
        Description,
        Audience switch { DayAudience.Open => null, DayAudience.MemberCounties => "for member counties" },
        Seats is { } seats ? string.Create(CultureInfo.InvariantCulture, $"{seats} seats") : null,
        SeatsOfEachCounty is { } each ? string.Create(CultureInfo.InvariantCulture, $"{each} of each county") : null,
    }.OfType<string>());

    internal static DayFacts Of(ConveningDay day, Convening convening) => new(
        day.Number, day.Date, day.Title, day.Description, day.Audience, convening.SeatsIn(SeatPoolKey.Day(day.Number)),
        convening.SeatsIn(SeatPoolKey.EachCountyDay(day.Number)));
}
