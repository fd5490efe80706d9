using Microsoft.AspNetCore.Identity;
using PactPortal.Application.Accounts;
using PactPortal.Data.Identity;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Accounts.Mail;

/// <summary>Puts messages about accounts together. Their tokens are made here, for one day, and end with the account's stamp.</summary>
public sealed class AccountMailComposer(UserManager<Account> accounts, PublicAddress address)
{
    public async Task<MailContent?> ConfirmAddressAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message) is { EmailConfirmed: false } account
            ? Content("Confirm your e-mail", "ConfirmAddress", account, AccountLinks.Confirm(account.Id, await accounts.GenerateEmailConfirmationTokenAsync(account)))
            : null;

    public async Task<MailContent?> AccountExistsAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message) is { } account ? Content("You have an account already", "AccountExists", account, AccountLinks.SignIn) : null;

    public async Task<MailContent?> ResetPasswordAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message) is { } account
            ? Content("A new password", "ResetPassword", account, AccountLinks.Reset(account.Id, await accounts.GeneratePasswordResetTokenAsync(account)))
            : null;

    private Task<Account?> FindAsync(OutboxMessage message) => accounts.FindByIdAsync(message.About.ToString());

    private MailContent Content(string subject, string view, Account account, string path) =>
        new(subject, $"/Features/Accounts/Mail/{view}.cshtml", new AccountMail(account.DisplayName, address.Of(path)));
}
