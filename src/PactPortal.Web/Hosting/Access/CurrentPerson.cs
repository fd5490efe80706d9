using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Web.Hosting.Access;

/// <summary>The person of the request, read once, and how far the request's rule lets them reach.</summary>
public sealed class CurrentPerson(PortalDbContext db, IHttpContextAccessor accessor, TimeProvider time, IOptions<IdentityOptions> identity)
{
    // Compiled once: every page of whoever is signed in asks it. A row for each membership, and one where there is none.
    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<SignedInAccount>> FindAccount = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid accountId) =>
            from account in db.Users.AsNoTracking()
            where account.Id == accountId
            join membership in db.Memberships.AsNoTracking() on account.Id equals membership.AccountId into memberships
            from membership in memberships.DefaultIfEmpty()
            select new SignedInAccount(
                account.DisplayName, account.Email, account.SecurityStamp, membership,
                db.Registrations.Any(registration => registration.PayerPersonId == account.PersonId) ? account.PersonId : null));

    private Person? person;

    /// <summary>
    /// Whose records this request may touch: of the organizations where the person has a role that its rule allows, and their own.
    /// </summary>
    public Reach Reach { get; private set; } = Reach.Nothing;

    /// <exception cref="InvalidOperationException">Asked before authorization.</exception>
    public Person Person => person ?? throw new InvalidOperationException("The person is known after authorization.");

    /// <summary>Whether the person has one of the kinds; nobody has any before authorization.</summary>
    public bool IsAny(PersonKinds kinds) => ((person?.Kinds ?? PersonKinds.None) & kinds) != 0;

    /// <summary>Whether a link leads this person somewhere, by the table. A visitor is asked to sign in, which is somewhere.</summary>
    public bool MayVisit(string route) =>
        person?.AccountId is null || (AccessTable.Find(HttpMethods.Get, route) is { } rule && IsAny(rule.Allowed));

    /// <summary>Whoever sends the request, at this instant, within the reach of the request's rule.</summary>
    public Caller Caller => Caller.Of(Person.Acting(time.GetUtcNow()), Person.Email, Reach);

    public async Task<Person> LoadAsync(CancellationToken cancellation)
    {
        if (person is not null)
        {
            return person;
        }

        var user = accessor.HttpContext?.User;
        if (user?.Identity?.IsAuthenticated != true || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            return person = Person.Visitor;
        }

        var rows = await FindAccount(db, accountId).ToListAsync(cancellation);
        if (rows is not [var account, ..]
            || user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) != account.SecurityStamp)
        {
            // The session ended where the account did, or where its roles or password changed: nobody is signed in.
            accessor.HttpContext!.User = new ClaimsPrincipal(new ClaimsIdentity()); // there is one: its user was just read
            return person = Person.Visitor;
        }

        var planning = user.FindAll(ClaimTypes.Role).Aggregate(PersonKinds.None, (kinds, role) => kinds | Kinds.OfPlanningRole(role.Value));
        return person = new Person(accountId, account.DisplayName, account.Email
            ?? "", [.. rows.Select(row => row.Membership).OfType<Membership>()], planning, account.PayerPersonId);
    }

    internal void Restrict(AccessRule rule) => Reach = Person.ReachWithin(rule.Allowed);

    private sealed record SignedInAccount(
        string DisplayName, string? Email, string? SecurityStamp, Membership? Membership, Guid? PayerPersonId);
}
