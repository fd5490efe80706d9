using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>What a message says, as its slice puts it together.</summary>
/// <param name="View">The Razor template, by its path.</param>
public sealed record MailContent(string Subject, string View, object Model)
{
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}
