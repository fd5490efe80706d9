using PactPortal.Application.Accessibility;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Accessibility;

/// <summary><c>Accessibility:AnswerDays</c> and <c>Accessibility:AnswerDaysSource</c>.</summary>
public static class AnswerTimeSetting
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
