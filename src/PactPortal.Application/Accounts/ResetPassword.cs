using Microsoft.AspNetCore.Identity;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;

namespace PactPortal.Application.Accounts;

/// <summary>Sets a new password by the link that was sent. The link works once; sessions elsewhere end.</summary>
public sealed class ResetPassword(PortalDbContext db, UserManager<Account> accounts, Passwords passwords, TimeProvider time)
{
    public async Task<Outcome<bool>> ExecuteAsync(Guid accountId, ResetForm form, CancellationToken cancellation)
    {
        var known = await accounts.FindByIdAsync(accountId.ToString());
        if (known is null || string.IsNullOrEmpty(form.Token))
        {
            return Ended();
        }

        if (passwords.Check(form.Password, known.Email ?? "", nameof(form.Password)) is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        return await db.CommitAsync<bool>(
            new Act(accountId, known.DisplayName, time.GetUtcNow()), "password reset", AuditSubject.Account(accountId),
            async _ =>
            {
                var account = await accounts.FindByIdAsync(accountId.ToString())
                    ?? throw new InvalidOperationException($"Account {accountId} is gone.");
                // The link came by mail, which is what confirming an address asks for.
                account.EmailConfirmed = true;
                (account.AccessFailedCount, account.LockoutEnd) = (0, null);
                return (await accounts.ResetPasswordAsync(account, form.Token, form.Password ?? "")).Succeeded ? true : Ended();
            },
            cancellation);
    }

    private static Refusal Ended() => new("This link has been used, or its day is over. Ask for a new one.");
}
