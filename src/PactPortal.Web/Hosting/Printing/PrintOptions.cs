using System.Globalization;

namespace PactPortal.Web.Hosting.Printing;

/// <param name="Prints"><c>Printing:Prints</c>: whether this process prints, the default; another may do it.</param>
/// <param name="KeptDays"><c>Printing:KeptDays</c>: how long a finished file is kept.</param>
public sealed record PrintOptions(bool Prints, int KeptDays)
{
    private const int Longest = 365;

    public static PrintOptions Read(IConfiguration configuration)
    {
        var (prints, days) = (configuration["Printing:Prints"], configuration["Printing:KeptDays"]);
        return new PrintOptions(
            string.IsNullOrWhiteSpace(prints) || (bool.TryParse(prints, out var wanted) ? wanted : throw new StartRefusedException($"Printing:Prints is \"{prints}\": it can be true or false.")),
            int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Longest
                ? number
                : throw new StartRefusedException($"Printing:KeptDays is \"{days}\": it can be a number of days from 1 to {Longest}."));
    }
}
