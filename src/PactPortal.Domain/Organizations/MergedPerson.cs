namespace PactPortal.Domain.Organizations;

/// <summary>
/// Somebody as a merge meets them. Rights don't add up: who belongs to the organization that stays keeps their role there,
/// everybody else comes in as a member, and who was put out of it doesn't come in.
/// </summary>
/// <param name="RoleThere">In the double.</param>
/// <param name="RoleHere">In the organization that stays.</param>
/// <param name="PutOutHere">When they were last put out of the organization that stays; null where they belong to it.</param>
/// <param name="PutOutThere">Likewise of the double.</param>
public sealed record MergedPerson(Guid AccountId, OrganizationRole? RoleThere, OrganizationRole? RoleHere, DateTimeOffset? PutOutHere, DateTimeOffset? PutOutThere)
{
    /// <summary>Null where they don't come in.</summary>
    public OrganizationRole? Becomes => RoleHere ?? (PutOutHere is null ? OrganizationRole.Member : null);

    /// <summary>
    /// They act for the organization that stays, and were put out of the double, whose records the merge would open to them:
    /// the planner says whether they stay.
    /// </summary>
    public bool IsQuestioned => RoleHere is OrganizationRole.Coordinator or OrganizationRole.FinanceOfficer && PutOutThere is not null;

    /// <summary>Coordinated the double and comes in: may be chosen where the organization that stays has no coordinator.</summary>
    public bool MayCoordinate => RoleThere == OrganizationRole.Coordinator && Becomes is not null;
}
