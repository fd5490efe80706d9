using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Domain.Mail;
using PactPortal.Web.Features.Accounts;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.PlanningAccounts.Mail;

/// <param name="Link">To choose a password; a key that is in this message alone.</param>
public sealed record AdministratorMail(string Link);

/// <summary>Tells somebody that they are an administrator, while they have no password and still are one.</summary>
public sealed class AdministratorMailComposer(PortalDbContext db, UserManager<Account> accounts, PublicAddress address)
{
    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var isOne = await db.UserRoles.AnyAsync(
            held => held.UserId == message.About && db.Roles.Any(role => role.Id == held.RoleId && role.Name == PlanningRole.Administrator), cancellation);
        if (!isOne || await accounts.FindByIdAsync(message.About.ToString()) is not { PasswordHash: null } account)
        {
            return null;
        }

        var link = address.Of(AccountLinks.Reset(account.Id, await accounts.GeneratePasswordResetTokenAsync(account)));
        return new MailContent("You are an administrator of PactPortal", "/Features/PlanningAccounts/Mail/AdministratorMade.cshtml", new AdministratorMail(link));
    }
}
