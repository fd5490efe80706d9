using System.Globalization;
using PactPortal.Domain.Attendees;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Attendees;

/// <summary><c>Attendees:NeedsKeptDays</c> and <c>Attendees:NeedsKeptDaysSource</c>: settings of the program, not of the code.</summary>
public static class NeedsKeepingSetting
{
    private const int Longest = 365;

    public static NeedsKeeping Read(IConfiguration configuration)
    {
        var (typed, source) = (configuration["Attendees:NeedsKeptDays"], configuration["Attendees:NeedsKeptDaysSource"]);
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > Longest)
        {
            throw new StartRefusedException($"Attendees:NeedsKeptDays is \"{typed}\": it can be a number of days from 1 to {Longest}.");
        }

        return string.IsNullOrWhiteSpace(source)
            ? throw new StartRefusedException("Attendees:NeedsKeptDaysSource is empty: say in a sentence where the number of days comes from.")
            : new NeedsKeeping(days, source);
    }
}
