using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Organizations;

/// <param name="PutOutBy">Who put them out of either organization last; null where nobody did.</param>
public sealed record PersonInMerge(MergedPerson Merged, string Name, string Email, string? PutOutBy);

/// <summary>Whom a merge touches, as it stands now.</summary>
/// <param name="People">Everybody of the double, and those of the organization that stays of whom the planner is asked. By name.</param>
/// <param name="CoordinatorsUnasked">Of the organization that stays, by name: they remain what they are.</param>
public sealed record MergeReading(IReadOnlyList<PersonInMerge> People, IReadOnlyList<string> CoordinatorsUnasked)
{
    public IReadOnlyList<PersonInMerge> ComingIn => [.. People.Where(person => person.Merged.RoleThere is not null)];

    public IReadOnlyList<PersonInMerge> Questioned => [.. People.Where(person => person.Merged.IsQuestioned)];

    /// <summary>Who may be chosen where nobody coordinates the organization that stays.</summary>
    public IReadOnlyList<PersonInMerge> Candidates => [.. People.Where(person => person.Merged.MayCoordinate)];

    /// <summary>The same as long as nobody joins, leaves or changes: what a planner was shown is what is done.</summary>
    public string Mark => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('|', [.. People.Select(person => person.Merged.ToString()).Order(StringComparer.Ordinal), .. CoordinatorsUnasked]))))[..16];

    public bool IsCoordinatedAfter(MergeForm form) =>
        CoordinatorsUnasked.Count > 0 || Questioned.Any(person => person.Merged.RoleHere == OrganizationRole.Coordinator
            && form.Stays.Any(answer => answer.AccountId == person.Merged.AccountId && answer.Answer == StayForm.Stay));
}

public static class MergeReadings
{
    public static async Task<MergeReading> ReadMergeAsync(this PortalDbContext db, Guid doubledId, Guid keptId, CancellationToken cancellation)
    {
        Guid[] both = [doubledId, keptId];
        var members = await db.Memberships.AsNoTracking().Where(membership => both.Contains(membership.OrganizationId)).ToListAsync(cancellation);
        var accountIds = members.Select(member => member.AccountId).Distinct().ToList();
        var ended = await db.EndedMemberships.AsNoTracking()
            .Where(one => both.Contains(one.OrganizationId) && accountIds.Contains(one.AccountId)).ToListAsync(cancellation);
        var accounts = await db.Users.AsNoTracking().Where(account => accountIds.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => (account.DisplayName, Email: account.Email ?? ""), cancellation);
        var people = accountIds.Select(id =>
        {
            var (there, here) = (Role(doubledId, id), Role(keptId, id));
            // Who came back by an invitation is no longer put out.
            var (outHere, outThere) = (here is null ? PutOut(keptId, id) : null, there is null ? PutOut(doubledId, id) : null);
            var merged = new MergedPerson(id, there, here, outHere?.EndedAt, outThere?.EndedAt);
            return new PersonInMerge(merged, accounts[id].DisplayName, accounts[id].Email, (outHere ?? outThere)?.EndedBy);
        }).OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Email, StringComparer.Ordinal).ToList();
        return new MergeReading(
            [.. people.Where(person => person.Merged.RoleThere is not null || person.Merged.IsQuestioned)],
            [.. people.Where(person => person.Merged is { RoleHere: OrganizationRole.Coordinator, IsQuestioned: false }).Select(person => person.Name)]);

        OrganizationRole? Role(Guid organizationId, Guid accountId) =>
            members.SingleOrDefault(member => member.OrganizationId == organizationId && member.AccountId == accountId)?.Role;

        // Who was put out, came back and left by themselves is not put out.
        EndedMembership? PutOut(Guid organizationId, Guid accountId) =>
            ended.Where(one => one.OrganizationId == organizationId && one.AccountId == accountId).MaxBy(one => one.EndedAt) is { End: MembershipEnd.PutOut } last ? last : null;
    }
}
