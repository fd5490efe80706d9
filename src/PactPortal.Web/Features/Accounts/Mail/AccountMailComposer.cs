using Microsoft.AspNetCore.Identity;
using PactPortal.Application.Accounts;
using PactPortal.Data.Identity;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Accounts.Mail;

/// <summary>Puts messages about accounts together. Their tokens are made here, for one day, and end with the account's stamp.</summary>
public sealed class AccountMailComposer(UserManager<Account> accounts, PublicAddress address) : IMailComposer
{
    private const string Folder = "/Features/Accounts/Mail/";

    public IReadOnlyList<MailKind> Kinds { get; } = [MailKind.ConfirmAddress, MailKind.AccountExists, MailKind.ResetPassword];

    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(message.About.ToString()) is not { } account)
        {
            return null;
        }

        return message.Kind switch
        {
            MailKind.ConfirmAddress when account.EmailConfirmed => null,
            MailKind.ConfirmAddress => Content("Confirm your e-mail", "ConfirmAddress", AccountLinks.Confirm(account.Id, await accounts.GenerateEmailConfirmationTokenAsync(account))),
            MailKind.ResetPassword => Content("A new password", "ResetPassword", AccountLinks.Reset(account.Id, await accounts.GeneratePasswordResetTokenAsync(account))),
            _ => Content("You have an account already", "AccountExists", AccountLinks.SignIn),
        };

        MailContent Content(string subject, string view, string path) => new(subject, $"{Folder}{view}.cshtml", new AccountMail(account.DisplayName, address.Of(path)));
    }
}
