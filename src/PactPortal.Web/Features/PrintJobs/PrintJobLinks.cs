namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Addresses of print jobs.</summary>
public static class PrintJobLinks
{
    public static string All(string slug) => $"/planning/convenings/{slug}/print-jobs";

    public static string To(string slug, Guid printJobId) => $"{All(slug)}/{printJobId}";

    internal static string Progress(string slug, Guid printJobId) => $"{To(slug, printJobId)}/progress";

    internal static string Again(string slug, Guid printJobId) => $"{To(slug, printJobId)}/again";

    internal static string File(string slug, Guid printJobId) => $"{To(slug, printJobId)}/file";

    internal static string File(string slug, Guid printJobId, string ticket) => $"{File(slug, printJobId)}?ticket={Uri.EscapeDataString(ticket)}";
}
