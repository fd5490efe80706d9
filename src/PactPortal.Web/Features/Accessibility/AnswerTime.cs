using System.Globalization;
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
        var (typed, source) = (configuration["Accessibility:AnswerDays"], configuration["Accessibility:AnswerDaysSource"]);
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > Longest)
        {
            throw new StartRefusedException($"Accessibility:AnswerDays is \"{typed}\": it can be a number of days from 1 to {Longest}.");
        }

        return string.IsNullOrWhiteSpace(source)
            ? throw new StartRefusedException("Accessibility:AnswerDaysSource is empty: say in a sentence where the number of days comes from.")
            : new AnswerTime(days, source);
    }
}
