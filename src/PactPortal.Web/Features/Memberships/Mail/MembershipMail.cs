using PactPortal.Domain.Organizations;

namespace PactPortal.Web.Features.Memberships.Mail;

/// <summary>A message about belonging to an organization.</summary>
/// <param name="Who">Who asks, invites or answered.</param>
public sealed record MembershipMail(string Organization, OrganizationRole Role, string Who, string Link)
{
    public bool IsApproved { get; init; }

    public string? Reason { get; init; }
}
