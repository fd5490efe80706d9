using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Web.Features.Convenings;

/// <summary>The deadlines of a convening as its page words them.</summary>
internal static class KeyDates
{
    public static IReadOnlyList<KeyDate> Of(Convening convening, DateTimeOffset now) =>
        [.. ConveningDeadlines.Of(convening).Select(date => new KeyDate(DateWords.Through(date.EndsAt, convening.Zone), date.What, date.EndsAt <= now))];
}
