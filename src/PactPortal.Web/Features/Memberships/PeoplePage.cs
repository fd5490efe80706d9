using PactPortal.Application.Memberships;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Memberships;

public sealed record PersonHere(Guid AccountId, string Name, string Email, OrganizationRole Role);

/// <param name="IsNew">The organization is not recorded yet.</param>
public sealed record WaitingRequest(
    Guid JoinRequestId, string Name, string Email, OrganizationRole Role, string Note, DateTimeOffset At, string Organization, AgencyType? AgencyType, string? CountyCode, bool IsNew);

/// <summary>Who belongs to an organization, for its coordinators.</summary>
public sealed record PeoplePage(
    Guid OrganizationId, string Organization, IReadOnlyList<PersonHere> People, IReadOnlyList<Invitation> Invitations, IReadOnlyList<WaitingRequest> Requests, InviteForm Form)
{
    public IReadOnlyList<Choice> Roles { get; } =
        [.. Enum.GetValues<OrganizationRole>().Select(role => new Choice(StoredName.Of(role), RoleWords.Of(role), RoleWords.Hint(role)))];
}
