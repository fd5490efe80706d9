namespace PactPortal.Domain.Printing;

/// <summary>The forms of a printed file, as pages and files have them.</summary>
public static class PrintForms
{
    /// <summary>Within a sentence.</summary>
    public static string Name(this PrintForm form) => form switch { PrintForm.OnePdf => "one PDF", PrintForm.Zip => "ZIP" };

    public static string Ending(this PrintForm form) => form switch { PrintForm.OnePdf => "pdf", PrintForm.Zip => "zip" };

    /// <summary>As a browser is told.</summary>
    public static string ContentType(this PrintForm form) => form switch { PrintForm.OnePdf => "application/pdf", PrintForm.Zip => "application/zip" };
}
