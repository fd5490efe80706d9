using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Web.Hosting.Access;

/// <summary>Whoever sends the request.</summary>
public sealed record Person(Guid? AccountId, string Name, string Email, IReadOnlyList<Membership> Memberships, PersonKinds PlanningKinds)
{
    public static readonly Person Visitor = new(null, "", "", [], PersonKinds.None);

    public PersonKinds Kinds =>
        Memberships.Aggregate(PersonKinds.Visitor | PlanningKinds | (AccountId is null ? PersonKinds.None : PersonKinds.Account), (kinds, membership) => kinds | Access.Kinds.Of(membership.Role));

    /// <summary>The organizations in which this person has one of the roles that a rule allows.</summary>
    public IReadOnlyList<Guid> OrganizationsWithin(PersonKinds allowed) =>
        [.. Memberships.Where(membership => allowed.HasFlag(Access.Kinds.Of(membership.Role))).Select(membership => membership.OrganizationId)];

    public Act Acting(DateTimeOffset at) => AccountId is null ? Act.OfVisitor("A visitor", at) : new Act(AccountId, Name, at);
}
