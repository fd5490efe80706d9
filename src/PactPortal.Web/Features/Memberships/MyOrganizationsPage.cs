using PactPortal.Application.Memberships;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Memberships;

public sealed record MyMembership(Guid OrganizationId, string Name, string? County, OrganizationRole Role);

public sealed record MyInvitation(Guid InvitationId, string Organization, OrganizationRole Role, string InvitedBy);

public sealed record MyRequest(string Organization, OrganizationRole Role, JoinRequestState State, string? Reason);

/// <summary>Where somebody belongs, what they are invited to, what they asked.</summary>
public sealed record MyOrganizationsPage(
    IReadOnlyList<MyMembership> Memberships, IReadOnlyList<MyInvitation> Invitations, IReadOnlyList<MyRequest> Requests, JoinForm Form)
{
    /// <summary>What is recorded in the county that was chosen; null before one is.</summary>
    public IReadOnlyList<Choice>? Organizations { get; init; }

    public required IReadOnlyList<Choice> Counties { get; init; }

    public IReadOnlyList<Choice> Roles { get; } =
        [.. Enum.GetValues<OrganizationRole>().Select(role => new Choice(StoredName.Of(role), RoleWords.Of(role), RoleWords.Hint(role)))];

    public IReadOnlyList<Choice> AgencyTypes { get; } = [.. Domain.Organizations.AgencyTypes.All.Select(type => new Choice(StoredName.Of(type), type.Name()))];
}
