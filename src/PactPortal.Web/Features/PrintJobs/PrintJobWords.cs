using System.Globalization;
using PactPortal.Domain.Printing;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.PrintJobs;

internal static class PrintJobWords
{
    public static string Of(PrintState state) => state switch
    {
        PrintState.Waiting => "Waiting",
        PrintState.Running => "Being made",
        PrintState.Done => "Ready",
        PrintState.Failed => "Not made",
        PrintState.Removed => "Removed",
    };

    public static StatusKind KindOf(PrintState state) => state switch
    {
        PrintState.Waiting or PrintState.Running => StatusKind.Wait,
        PrintState.Done => StatusKind.Done,
        PrintState.Failed => StatusKind.Look,
        PrintState.Removed => StatusKind.Ended,
    };

    /// <summary>"48 KB", "2.4 MB".</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.0} MB");
}
