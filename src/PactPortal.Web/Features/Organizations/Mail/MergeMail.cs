namespace PactPortal.Web.Features.Organizations.Mail;

/// <summary>To the coordinators of the organization that stays: who came in by a merge.</summary>
/// <param name="People">Each with what came of them.</param>
/// <param name="Address">Of the page of the organization's people, absolute.</param>
public sealed record MergeMail(string Doubled, string Kept, IReadOnlyList<(string Person, string Outcome)> People, string Address);
