using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Features.Memberships;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Organizations.Mail;

/// <summary>Says who came in by a merge, and as what they are there now.</summary>
public sealed class MergeMailComposer(PortalDbContext db, PublicAddress address)
{
    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var names = await (
            from doubled in db.Organizations
            where doubled.OrganizationId == message.About
            join kept in db.Organizations on doubled.MergedInto equals kept.OrganizationId
            select new { kept.OrganizationId, Kept = kept.Name, Doubled = doubled.Name }).SingleAsync(cancellation);
        var people = await (
            from ended in db.EndedMemberships
            where ended.OrganizationId == message.About && ended.End == MembershipEnd.Merged
            join account in db.Users on ended.AccountId equals account.Id
            orderby account.DisplayName, account.Email
            select new
            {
                account.DisplayName,
                account.Email,
                Role = db.Memberships.Where(membership => membership.OrganizationId == names.OrganizationId && membership.AccountId == account.Id).Select(membership => (OrganizationRole?)membership.Role).SingleOrDefault(),
            }).ToListAsync(cancellation);
        return new MailContent(
            $"{names.Doubled} was merged into {names.Kept}", "/Features/Organizations/Mail/Merged.cshtml",
            new MergeMail(
                names.Doubled, names.Kept, [.. from person in people where person.Role is not null select ($"{person.DisplayName}, {person.Email}", MergePage.Name(person.Role))],
                address.Of(MembershipLinks.People(names.OrganizationId))));
    }
}
