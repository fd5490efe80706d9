namespace PactPortal.Domain.Printing;

/// <summary>Print jobs in words, as pages and file names have them.</summary>
public static class PrintWords
{
    public static string Name(this PrintKind kind) => kind switch
    {
        PrintKind.Invoices => "Invoices and credit notes",
        PrintKind.Badges => "Badges",
        PrintKind.TeamPackets => "Team packets",
    };

    public static string Name(this PrintForm form) => form switch { PrintForm.OnePdf => "One PDF", PrintForm.Zip => "ZIP" };

    /// <summary>"34 of 120 documents".</summary>
    public static string Progress(this PrintKind kind, int done, int total) => $"{done} of {Count(kind, total)}";

    /// <summary>"1 document", "12 organizations".</summary>
    public static string Count(this PrintKind kind, int count)
    {
        var one = kind switch { PrintKind.Invoices => "document", PrintKind.Badges => "organization", PrintKind.TeamPackets => "packet" };
        return count == 1 ? $"1 {one}" : $"{count} {one}s";
    }

    /// <summary>The name under which a file is kept: "impact-2026-invoices-2026-09-14.pdf".</summary>
    public static string FileName(this PrintKind kind, PrintForm form, string slug, DateOnly day)
    {
        var what = kind switch { PrintKind.Invoices => "invoices", PrintKind.Badges => "badges", PrintKind.TeamPackets => "team-packets" };
        return $"{slug}-{what}-{day:yyyy-MM-dd}.{form.Ending()}";
    }

    public static string Ending(this PrintForm form) => form switch { PrintForm.OnePdf => "pdf", PrintForm.Zip => "zip" };

    /// <summary>Of the file, as a browser is told.</summary>
    public static string ContentType(this PrintForm form) => form switch { PrintForm.OnePdf => "application/pdf", PrintForm.Zip => "application/zip" };
}
