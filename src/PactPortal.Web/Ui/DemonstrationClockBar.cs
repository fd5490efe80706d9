namespace PactPortal.Web.Ui;

/// <summary>The bar above every page while the demonstration clock is in use.</summary>
/// <param name="Reads">The moment in words.</param>
/// <param name="Iso">The same moment for machines, ISO 8601 with its offset.</param>
/// <param name="Presets">The moments one can choose, in the order of time.</param>
/// <param name="Current">The preset in effect, or empty where the clock was set to an instant.</param>
/// <param name="ReturnTo">The page's own address, local, to come back to.</param>
public sealed record DemonstrationClockBar(
    string Reads,
    string Iso,
    IReadOnlyList<(string Id, string Label)> Presets,
    string Current,
    string ReturnTo);
