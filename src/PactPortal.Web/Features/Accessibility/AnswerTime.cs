using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Accessibility;

/// <summary>How soon a complaint is answered, and by what rule: settings of the program, not of the code.</summary>
/// <param name="Days"><c>Accessibility:AnswerDays</c>, calendar days.</param>
/// <param name="Source"><c>Accessibility:AnswerDaysSource</c>, a sentence for the page.</param>
public sealed record AnswerTime(int Days, string Source)
{
    private const int Longest = 90;

    public static AnswerTime Read(IConfiguration configuration)
    {
        var days = configuration.Number("Accessibility:AnswerDays", null, 1, Longest, "days");
        return configuration.Text("Accessibility:AnswerDaysSource") is not { } source
            ? throw new StartRefusedException("Accessibility:AnswerDaysSource is empty: say in a sentence where the number of days comes from.")
            : new AnswerTime(days, source);
    }
}
