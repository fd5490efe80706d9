using PactPortal.Domain.Convenings;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Choices;

/// <summary>How long the address of a personal calendar works after a convening: a setting of the program, not of the code.</summary>
/// <param name="Days">After its last day.</param>
public sealed record FeedKeeping(int Days)
{
    private const int Longest = 365;

    /// <summary><c>Agenda:FeedKeptDays</c>.</summary>
    public static FeedKeeping Read(IConfiguration configuration) =>
        new(configuration.Number("Agenda:FeedKeptDays", null, 0, Longest, "days"));

    /// <summary>Null where the convening's end isn't known.</summary>
    public DateOnly? LastDayOf(Convening convening) => convening.EndsOn?.AddDays(Days);

    public bool IsOver(Convening convening, DateTimeOffset now) => LastDayOf(convening) is { } last && convening.LocalDay(now) > last;
}
