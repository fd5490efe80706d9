namespace PactPortal.Web.Features.Organizations.Mail;

/// <summary>To the coordinators of the organization that stays: who came in by a merge.</summary>
/// <param name="People">Who came in, each with their role.</param>
/// <param name="Address">Of the page of the organization's people, absolute.</param>
public sealed record MergeMail(string Doubled, string Kept, IReadOnlyList<(string Person, string Role)> People, string Address);
