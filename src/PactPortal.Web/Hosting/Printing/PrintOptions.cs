namespace PactPortal.Web.Hosting.Printing;

/// <param name="Prints"><c>Printing:Prints</c>: whether this process prints, the default; another may do it.</param>
/// <param name="KeptDays"><c>Printing:KeptDays</c>: how long a finished file is kept.</param>
public sealed record PrintOptions(bool Prints, int KeptDays)
{
    private const int Longest = 365;

    public static PrintOptions Read(IConfiguration configuration) =>
        new(configuration.Flag("Printing:Prints", true), configuration.Number("Printing:KeptDays", null, 1, Longest, "days"));
}
