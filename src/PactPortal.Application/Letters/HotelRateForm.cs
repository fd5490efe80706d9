using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Application.Letters;

/// <summary>The hotel's group rate: what a night costs, which nights, until when it can be booked.</summary>
public sealed class HotelRateForm : IConveningForm
{
    private const int LongestName = 200;
    private const int MostNights = 14;

    public string? Hotel { get; set; }

    public string? NightlyRate { get; set; }

    /// <summary>Percent.</summary>
    public string? OccupancyTax { get; set; }

    /// <summary>Percent.</summary>
    public string? TourismFee { get; set; }

    public string? FirstNight { get; set; }

    public string? LastNight { get; set; }

    /// <summary>The last day on which a room can be booked at the rate.</summary>
    public string? BookThrough { get; set; }

    public string? CancellationNote { get; set; }

    public string? Source { get; set; }

    public int? Version { get; set; }

    public ConveningSection Section => ConveningSection.ContactsAndTravel;

    public static HotelRateForm Of(Convening convening) => convening.Travel.Hotel is not { } hotel ? new HotelRateForm() : new HotelRateForm
    {
        Hotel = hotel.Hotel,
        NightlyRate = LetterDefaults.Typed(hotel.NightlyRate),
        OccupancyTax = LetterDefaults.Typed(hotel.OccupancyTax),
        TourismFee = LetterDefaults.Typed(hotel.TourismFee),
        FirstNight = hotel.Nights.Count == 0 ? null : DateWords.DayWithYear(hotel.Nights[0]),
        LastNight = hotel.Nights.Count == 0 ? null : DateWords.DayWithYear(hotel.Nights[^1]),
        BookThrough = DateWords.DayWithYear(LastDayOf(hotel, convening)),
        CancellationNote = hotel.CancellationNote,
        Source = hotel.Source,
    };

    public Outcome<SectionChange> Read(Convening convening)
    {
        var answers = new LetterAnswers();
        var name = RateAnswers.Line(answers, Hotel, nameof(Hotel), LongestName, "Enter the hotel’s name.");
        var rate = answers.Amount(NightlyRate, nameof(NightlyRate));
        if (rate is null && string.IsNullOrWhiteSpace(NightlyRate))
        {
            answers.Refuse(nameof(NightlyRate), "Enter what a night costs before tax, for example 159.00.");
        }

        var (tax, fee) = (answers.Percentage(OccupancyTax, nameof(OccupancyTax))
            ?? Percent.Of(0), answers.Percentage(TourismFee, nameof(TourismFee)) ?? Percent.Of(0));
        var first = RateAnswers.Day(answers, FirstNight, nameof(FirstNight), "Enter the first night held, for example December 7, 2026.");
        var last = RateAnswers.Day(answers, LastNight, nameof(LastNight), "Enter the last night held, for example December 9, 2026.");
        var through = RateAnswers.Day(
            answers, BookThrough, nameof(BookThrough), "Enter the last day on which a room can be booked, for example November 13, 2026.");
        if (first is { } from && last is { } to && (to < from || to.DayNumber - from.DayNumber >= MostNights))
        {
            answers.Refuse(nameof(LastNight), $"The last night is the first one or up to {MostNights - 1} days after it.");
        }

        var note = RateAnswers.Line(answers, CancellationNote, nameof(CancellationNote), LongestName, null);
        var source = RateAnswers.Source(answers, Source);
        if (answers.Refusals.Count > 0 || (rate, first, last, through) is not ({ } nightly, { } begin, { } end, { } booked))
        {
            return answers.Refusals.ToList();
        }

        var nights = Enumerable.Range(0, end.DayNumber - begin.DayNumber + 1).Select(begin.AddDays).ToList();
        var changed = new HotelBlock(
            name, nightly, tax, fee, EndOf(booked, convening), nights, note.Length == 0 ? null : note)
        { Source = source };
        return RateAnswers.Put(convening, convening.Travel with { Hotel = changed });
    }

    private static DateOnly LastDayOf(HotelBlock hotel, Convening convening) => convening.LocalDay(hotel.BookingEndsAt.AddTicks(-1));

    /// <summary>The next midnight; an hour that was agreed with the hotel stays while the day does.</summary>
    private static DateTimeOffset EndOf(DateOnly through, Convening convening) =>
        convening.Travel.Hotel is { } kept && LastDayOf(kept, convening) == through ? kept.BookingEndsAt
            : convening.MidnightBefore(through.AddDays(1));
}
