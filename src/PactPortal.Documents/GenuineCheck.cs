namespace PactPortal.Documents;

/// <summary>The block that leads a reader of the paper to the page that says whether it is genuine.</summary>
internal static class GenuineCheck
{
    /// <param name="address">In full, with its scheme.</param>
    /// <param name="what">"letter", "invoice".</param>
    /// <param name="shows">What the answer shows.</param>
    public static QrCode Of(string address, string what, string shows) => new(
        address, $"Leads to the page that says whether this {what} is genuine",
        Run.Bold($"Check that this {what} is genuine"), $"\n{WithoutScheme(address)}\nThe answer shows {shows}, and no name.");

    public static string WithoutScheme(string address) => address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
}
