using Microsoft.AspNetCore.Identity;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;

namespace PactPortal.Application.Accounts;

/// <summary>
/// Confirms an e-mail by the link that was sent to it, and by the password: the link alone would hand an account to whoever
/// signed up with somebody else's address. The link works once.
/// </summary>
public sealed class ConfirmAddress(PortalDbContext db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, TimeProvider time)
{
    private static readonly Refusal Ended = new("This link has been used, or its day is over. Sign in, or sign up again to get a new one.");

    public async Task<Outcome<Account>> ExecuteAsync(Guid accountId, ConfirmForm form, CancellationToken cancellation)
    {
        var known = await accounts.FindByIdAsync(accountId.ToString());
        if (known is not { EmailConfirmed: false, PasswordHash: { } hash } || string.IsNullOrEmpty(form.Token)
            || !await accounts.VerifyUserTokenAsync(
                known, accounts.Options.Tokens.EmailConfirmationTokenProvider, UserManager<Account>.ConfirmEmailTokenPurpose, form.Token))
        {
            return Ended;
        }

        if (await accounts.IsLockedOutAsync(known))
        {
            return new Refusal("There were too many tries. Wait 15 minutes, then try again.", nameof(form.Password));
        }

        var matches = hasher.VerifyHashedPassword(known, hash, form.Password ?? "") != PasswordVerificationResult.Failed;
        var act = new Act(accountId, known.DisplayName, time.GetUtcNow());
        var outcome = await db.CommitAsync<bool>(
            act, matches ? "e-mail confirmed" : "confirmation refused", AuditSubject.Account(accountId),
            async _ =>
            {
                var account = await accounts.FindByIdAsync(accountId.ToString())
                    ?? throw new InvalidOperationException($"Account {accountId} is gone.");
                if (!matches)
                {
                    return (await accounts.AccessFailedAsync(account)).Succeeded;
                }

                // Confirms only while the link is good, and then ends it.
                return (await accounts.ConfirmEmailAsync(account, form.Token)).Succeeded
                    && (await accounts.UpdateSecurityStampAsync(account)).Succeeded ? true : Ended;
            },
            cancellation);
        if (!outcome.Succeeded)
        {
            return outcome.Failure;
        }

        // As it is now: a session begun with the stamp of before would end at its first request.
        return matches
            ? await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException($"Account {accountId} is gone.")
            : new Refusal("That is not the password you chose when you signed up.", nameof(form.Password));
    }
}
