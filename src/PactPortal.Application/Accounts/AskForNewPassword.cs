using Microsoft.AspNetCore.Identity;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Accounts;

/// <summary>Sends a link for a new password, if there is such an account; the answer doesn't say.</summary>
public sealed class AskForNewPassword(PortalDbContext db, UserManager<Account> accounts, TimeProvider time)
{
    public async Task<Outcome<bool>> ExecuteAsync(ForgottenForm form, CancellationToken cancellation)
    {
        var email = form.Email?.Trim() ?? "";
        if (!EmailAddress.IsOne(email))
        {
            return new Refusal("Enter your e-mail in the form name@example.org.", nameof(form.Email));
        }

        return await db.CommitAsync<bool>(
            Act.OfPortal(time.GetUtcNow(), "Asked for at the sign-in page"), "new password asked for", AuditSubject.SomeAccount,
            async _ =>
            {
                if (await accounts.FindByEmailAsync(email) is { } account)
                {
                    db.OutboxMessages.Add(new OutboxMessage(MailKind.ResetPassword, account.Id, account.Email
                        ?? email, account.DisplayName, time.GetUtcNow()));
                }

                return true;
            },
            cancellation);
    }
}
