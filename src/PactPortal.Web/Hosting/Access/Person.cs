using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Web.Hosting.Access;

/// <summary>Whoever sends the request.</summary>
/// <param name="PayerPersonId">Who they are where they pay for themselves; null where they have no such registration.</param>
public sealed record Person(
    Guid? AccountId, string Name, string Email, IReadOnlyList<Membership> Memberships, PersonKinds PlanningKinds,
    Guid? PayerPersonId = null)
{
    public static readonly Person Visitor = new(null, "", "", [], PersonKinds.None);

    // Whoever pays for themselves acts for their own team as its coordinator and its finance officer would.
    private const PersonKinds KindsOfPayer = PersonKinds.Coordinator | PersonKinds.FinanceOfficer;

    public PersonKinds Kinds =>
        Memberships.Aggregate(PersonKinds.Visitor | PlanningKinds | (AccountId is null ? PersonKinds.None
            : PersonKinds.Account) | (PayerPersonId is null ? PersonKinds.None : KindsOfPayer),
            (kinds, membership) => kinds | Access.Kinds.Of(membership.Role));

    /// <summary>The organizations in which this person has one of the roles that a rule allows.</summary>
    public IReadOnlyList<Guid> OrganizationsWithin(PersonKinds allowed) =>
        [.. Memberships.Where(membership => allowed.HasFlag(Access.Kinds.Of(membership.Role)))
            .Select(membership => membership.OrganizationId)];

    /// <summary>How far this person reaches where a rule allows some kinds.</summary>
    public Reach ReachWithin(PersonKinds allowed) =>
        Reach.Of(OrganizationsWithin(allowed), (allowed & KindsOfPayer) == 0 ? null : PayerPersonId);

    public Act Acting(DateTimeOffset at) => AccountId is null ? Act.OfVisitor("A visitor", at) : new Act(AccountId, Name, at);
}
