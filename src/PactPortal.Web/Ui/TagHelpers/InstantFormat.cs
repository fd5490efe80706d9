namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>How an instant is worded; see <see cref="DateWords"/>.</summary>
public enum InstantFormat
{
    /// <summary><c>Friday, October 16</c></summary>
    Day,

    /// <summary><c>October 16, 2026</c></summary>
    DayWithYear,

    /// <summary><c>9:12 a.m.</c></summary>
    Time,

    /// <summary><c>Friday, December 4, 5:00 p.m.</c></summary>
    DayTime,

    /// <summary><c>September 8, 2026, 2:20 p.m.</c></summary>
    DayTimeWithYear,

    /// <summary>An exclusive end, as the last day or time: <c>Friday, October 16</c>.</summary>
    Through,

    /// <summary>An exclusive end: <c>October 16, 2026</c>.</summary>
    ThroughWithYear,

    /// <summary>An exclusive end: <c>Oct 16</c>.</summary>
    ShortThrough,
}
