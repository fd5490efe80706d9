using Microsoft.AspNetCore.Identity;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.Accounts;

/// <summary>Signs somebody in by e-mail and password, or refuses in a way that does not say whether the account exists.</summary>
public sealed class SignIn(
    PortalDbContext db, UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher,
    ConfirmedAddresses addresses)
{
    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    // The same for a locked account: a sentence of its own would say that the account exists.
    private const string NoMatch =
        "That e-mail and password do not match an account. Check both and try again; after eight wrong tries, wait 15 minutes.";

    public async Task<Outcome<Account>> ExecuteAsync(string email, string password, CancellationToken cancellation)
    {
        // U+FFFE is in no address, and normalizing it throws.
        var account = email.Contains('\uFFFE', StringComparison.Ordinal) ? null : await accounts.FindByEmailAsync(email);

        // Before the write, which takes its turn: hashing is slow on purpose. It takes as long where there
        // is no account, or no password yet.
        nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var matches = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash
            ?? nobodysHash, password) != PasswordVerificationResult.Failed;
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            return new Refusal(NoMatch);
        }

        if (matches && account.PasswordHash is not null && await signIn.CanSignInAsync(account))
        {
            await CountAsync(account.Id, "signed in", reset: true, cancellation);
            await signIn.SignInAsync(account, isPersistent: false);
            return account;
        }

        await CountAsync(account.Id, "sign-in refused", reset: false, cancellation);
        return new Refusal(NoMatch);
    }

    private Task<Outcome<bool>> CountAsync(Guid accountId, string action, bool reset, CancellationToken cancellation)
    {
        var act = new Act(accountId, "Account holder", TimeProvider.System.GetUtcNow());
        return db.CommitAsync<bool>(
            act, action, AuditSubject.Account(accountId),
            async token =>
            {
                var account = await accounts.FindByIdAsync(accountId.ToString())
                    ?? throw new InvalidOperationException($"Account {accountId} is gone.");
                if (!reset)
                {
                    return (await accounts.AccessFailedAsync(account)).Succeeded;
                }

                await addresses.ConfirmAsync(account.PersonId, account.Email ?? "", AddressConfirmation.SignedIn, act.At, token);
                return (await accounts.ResetAccessFailedCountAsync(account)).Succeeded;
            },
            cancellation);
    }
}
