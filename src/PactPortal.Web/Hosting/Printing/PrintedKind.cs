using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>All of a kind of document as one file, as print jobs offer it and as files and the audit trail name it.</summary>
/// <param name="Title">"Team packets".</param>
/// <param name="Hint">What the file holds, and in which order.</param>
/// <param name="One">What is counted: "packet"; more of it end in an s.</param>
/// <param name="FileName">Within the name of the file: "team-packets".</param>
/// <param name="NothingYet">Said where there is none to print.</param>
/// <param name="Audience">Who prints it, of those who come to the page of print jobs; to the others a job of it is not there.</param>
public sealed record PrintedKind(PrintKind Kind, string Title, string Hint, string One, string FileName, string NothingYet, PersonKinds Audience)
{
    /// <summary>"34 of 120 documents".</summary>
    public string Progress(int done, int total) => $"{done} of {Count(total)}";

    /// <summary>"1 document", "12 organizations".</summary>
    public string Count(int count) => count == 1 ? $"1 {One}" : $"{count} {One}s";

    /// <summary>The name under which a file is kept: "impact-2026-invoices-2026-09-14.pdf".</summary>
    public string FileNameOf(PrintForm form, string slug, DateOnly day) => $"{slug}-{FileName}-{day:yyyy-MM-dd}.{form.Ending()}";

    /// <summary>As the audit trail has it: "team packets exported".</summary>
    public string Act(string act) => $"{Title.ToLowerInvariant()} {act}";
}
