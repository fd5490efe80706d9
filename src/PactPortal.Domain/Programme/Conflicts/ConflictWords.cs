namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>When, in the sentence of a conflict: a time of the place, with its day only where that isn't plain.</summary>
internal sealed class ConflictWords(TimeZoneInfo zone)
{
    private static readonly TimeSpan Plain = TimeSpan.FromHours(24);

    /// <summary>"Paloma Sagecrest is in E4 until 4:20 p.m. and in OH-1 from 4:00 p.m."</summary>
    /// <param name="does">"Paloma Sagecrest is in".</param>
    /// <param name="again">"in", or nothing.</param>
    public string AtOnce(string does, Clash clash, string again)
    {
        var ((first, second), begins) = (clash, clash.When.StartsAt);
        return $"{does} {first.Code} {Until(first, begins)} and {again}{second.Code} {From(second, begins)}";
    }

    /// <summary>"Noor Saltmarsh can’t be there until 2:00 p.m. and is in D3 from 1:30 p.m."</summary>
    /// <param name="does">"is in".</param>
    public string Beside(string name, string cannot, Cut cut, string does, DraftItem item)
    {
        var begins = cut.Common.StartsAt;
        return cut.Piece.StartsAt <= item.StartsAt
            ? $"{name} {cannot} until {At(cut.Piece.EndsAt, begins)} and {does} {item.Code} {From(item, begins)}"
            : $"{name} {does} {item.Code} {Until(item, begins)} and {cannot} from {At(cut.Piece.StartsAt, begins)}";
    }

    /// <summary>"4:20 p.m.", or with the day where another instant of the sentence is farther than a day away.</summary>
    public string At(DateTimeOffset instant, DateTimeOffset beside) =>
        (instant - beside).Duration() < Plain ? DateWords.Time(instant, zone) : DateWords.DayTime(instant, zone);

    /// <summary>"Wednesday, December 9, 4:20 p.m."</summary>
    public string DayAndTime(DateTimeOffset instant) => DateWords.DayTime(instant, zone);

    private string Until(DraftItem item, DateTimeOffset beside) => item.IsThroughout ? "on all days" : $"until {At(item.EndsAt, beside)}";

    private string From(DraftItem item, DateTimeOffset beside) => item.IsThroughout ? "on all days" : $"from {At(item.StartsAt, beside)}";
}
