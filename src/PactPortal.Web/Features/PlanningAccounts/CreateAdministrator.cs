using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Web.Features.Accounts;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Features.PlanningAccounts;

/// <summary>
/// Makes an administrator of whoever has an address, with an account or without: the way into a portal that has none. Who has no password that
/// is known to be theirs gets a link to choose one, by mail where there is a mail server; else it is printed. Used again, it changes nothing
/// and sends the link anew while there is no password.
/// </summary>
public sealed class CreateAdministrator(
    PortalDbContext db, UserManager<Account> accounts, ILookupNormalizer normalizer, MailOptions mail, PublicAddress address, TimeProvider time, DatabaseChecks checks, PlanningRoles planningRoles) : IVerb
{
    public string Name => "create-admin";

    /// <summary>What is no address is told first.</summary>
    public bool NeedsUpToDate => false;

    public string Operand => "E-MAIL";

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        var email = operand.Trim();
        if (!EmailAddress.IsOne(email))
        {
            throw new StartRefusedException($"create-admin \"{operand}\": that is not an e-mail address in the form name@example.org.");
        }

        await checks.RequireSoundAsync(cancellation);
        var isMailed = mail.Host is not null;
        var found = await GrantAsync(email, isMailed, cancellation);
        await output.WriteLineAsync(found switch
        {
            { NeedsPassword: true } when isMailed => $"{email} is an administrator. A link to choose a password goes there by mail as soon as the portal runs; it works once, for one day.",
            { NeedsPassword: true } => $"{email} is an administrator. Choose a password at this address; it works once, for one day: {await LinkAsync(found.AccountId)}",
            { IsNew: true } => $"{email} is an administrator now, and signs in with the password of before.",
            _ => $"{email} is an administrator already. Nothing was changed.",
        });
        return 0;
    }

    private async Task<Administrator> GrantAsync(string email, bool isMailed, CancellationToken cancellation)
    {
        var act = Act.OfPortal(time.GetUtcNow(), "create-admin at the command line");
        var accountId = (await accounts.FindByEmailAsync(email))?.Id ?? Guid.CreateVersion7();
        var outcome = await db.CommitAsync<Administrator>(
            act, "administrator made", AuditSubject.Account(accountId),
            async token =>
            {
                var account = await accounts.FindByEmailAsync(email) ?? Made(accountId, email);
                var role = await planningRoles.FindOrAddRoleAsync(PlanningRole.Administrator, normalizer, token);
                // A password of an address that nobody confirmed may be somebody else's.
                account.PasswordHash = account.EmailConfirmed ? account.PasswordHash : null;
                var found = new Administrator(
                    account.Id, !await db.UserRoles.AnyAsync(held => held.UserId == account.Id && held.RoleId == role.Id, token), account.PasswordHash is null);
                if (found is { IsNew: false, NeedsPassword: false })
                {
                    return Outcome.Unchanged(found);
                }

                if (found.IsNew)
                {
                    db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id });
                }

                if (found.NeedsPassword && isMailed)
                {
                    db.OutboxMessages.Add(new OutboxMessage(MailKind.AdministratorMade, account.Id, email, account.DisplayName, act.At));
                }

                account.RenewStamps(); // ends sessions, and links of before
                return found;
            },
            cancellation);
        return outcome.Value;
    }

    private Account Made(Guid accountId, string email)
    {
        var account = Account.Of(email, email.Split('@')[0]);
        account.Id = accountId;
        (account.NormalizedUserName, account.NormalizedEmail) = (normalizer.NormalizeName(email), normalizer.NormalizeEmail(email));
        db.Users.Add(account);
        return account;
    }

    private async Task<string> LinkAsync(Guid accountId)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException($"Account {accountId} is gone.");
        return address.Of(AccountLinks.Reset(account.Id, await accounts.GeneratePasswordResetTokenAsync(account)));
    }

    private sealed record Administrator(Guid AccountId, bool IsNew, bool NeedsPassword);
}
