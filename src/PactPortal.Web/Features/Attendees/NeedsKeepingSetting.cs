using PactPortal.Domain.Attendees;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Attendees;

/// <summary><c>Attendees:NeedsKeptDays</c> and <c>Attendees:NeedsKeptDaysSource</c>: settings of the program, not of the code.</summary>
public static class NeedsKeepingSetting
{
    private const int Longest = 365;

    public static NeedsKeeping Read(IConfiguration configuration)
    {
        var days = configuration.Number("Attendees:NeedsKeptDays", null, 1, Longest, "days");
        return configuration.Text("Attendees:NeedsKeptDaysSource") is not { } source
            ? throw new StartRefusedException("Attendees:NeedsKeptDaysSource is empty: say in a sentence where the number of days comes from.")
            : new NeedsKeeping(days, source);
    }
}
