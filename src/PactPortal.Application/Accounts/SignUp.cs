using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Accounts;

/// <summary>
/// Makes an account that waits for its e-mail to be confirmed. The answer is the same whether there was one already; the
/// address's owner learns it by mail.
/// </summary>
public sealed class SignUp(
    PortalDbContext db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, Passwords passwords, TimeProvider time)
{
    public async Task<Outcome<bool>> ExecuteAsync(SignUpForm form, CancellationToken cancellation)
    {
        var (name, email, password) = (OneLineText.Clean(form.Name) ?? "", OneLineText.Clean(form.Email) ?? "", form.Password ?? "");
        var refusals = form.Check().Concat(passwords.Check(password, email, nameof(form.Password))).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        // Hashing is slow on purpose: before the write takes its turn, and in either case.
        var hash = hasher.HashPassword(new Account(), password);
        var act = Act.OfVisitor(name, time.GetUtcNow());
        return await db.CommitAsync<bool>(
            act, "signed up", AuditSubject.SomeAccount,
            async token =>
            {
                var account = await accounts.FindByEmailAsync(email);
                if (account is { EmailConfirmed: true })
                {
                    Owe(MailKind.AccountExists, account, act);
                    return true;
                }

                if (account is null)
                {
                    account = Account.Of(email, name);
                    account.PasswordHash = hash;
                    await RequireAsync(accounts.CreateAsync(account));
                }
                else
                {
                    // Whoever asked last is asked for this password when the address is confirmed; older links die.
                    (await db.People.SingleAsync(person => person.PersonId == account.PersonId, token)).Rename(name, sortName: null);
                    (account.DisplayName, account.PasswordHash) = (name, hash);
                    await RequireAsync(accounts.UpdateSecurityStampAsync(account));
                }

                Owe(MailKind.ConfirmAddress, account, act);
                return true;
            },
            cancellation);
    }

    private void Owe(MailKind kind, Account account, Act act) =>
        db.OutboxMessages.Add(new OutboxMessage(kind, account.Id, account.Email ?? "", account.DisplayName, act.At));

    private static async Task RequireAsync(Task<IdentityResult> result)
    {
        if (await result is { Succeeded: false } failed)
        {
            throw new InvalidOperationException(
                $"The account was not written: {string.Join(", ", failed.Errors.Select(error => error.Code))}.");
        }
    }
}
