namespace PactPortal.Data.Printing;

/// <summary>Where the files of print jobs lie.</summary>
public static class PrintFolder
{
    public const string All = "print-jobs";

    /// <summary>Of one job, with what all its attempts made.</summary>
    public static string Of(Guid printJobId) => $"{All}/{printJobId:N}";
}
