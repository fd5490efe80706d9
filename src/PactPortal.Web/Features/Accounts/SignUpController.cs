using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Accounts;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Accounts;

/// <summary>From no account to one whose e-mail is confirmed, and to a new password.</summary>
[Route("account")]
[EnableRateLimiting(RateLimits.SignUp)]
public sealed class SignUpController(
    SignUp signUp, ConfirmAddress confirm, AskForNewPassword ask, ResetPassword reset, SignInManager<Account> sessions, FirstPage firstPage) : Controller
{
    private const string Prefix = "Form";

    [HttpGet("sign-up")]
    public IActionResult Ask() => View("SignUp", new SignUpPage(new SignUpForm()));

    [HttpPost("sign-up")]
    public async Task<IActionResult> Ask([Bind(Prefix = Prefix)] SignUpForm form, CancellationToken cancellation) =>
        Accepts(await signUp.ExecuteAsync(form, cancellation)) ? LocalRedirect(AccountLinks.SignUpSent) : View("SignUp", new SignUpPage(form));

    [HttpGet("sign-up/sent")]
    public IActionResult Asked() => View("SignUpSent");

    [HttpGet("confirm/{accountId:guid}")]
    public IActionResult Confirm(Guid accountId, string? token) => View("Confirm", new ConfirmPage(accountId, new ConfirmForm { Token = token }));

    [HttpPost("confirm/{accountId:guid}")]
    public async Task<IActionResult> Confirm(Guid accountId, [Bind(Prefix = Prefix)] ConfirmForm form, CancellationToken cancellation)
    {
        var outcome = await confirm.ExecuteAsync(accountId, form, cancellation);
        if (!Accepts(outcome))
        {
            return View("Confirm", new ConfirmPage(accountId, form));
        }

        await sessions.SignInAsync(outcome.Value, isPersistent: false);
        return LocalRedirect(await firstPage.ExecuteAsync(accountId, cancellation));
    }

    [HttpGet("forgotten")]
    public IActionResult Forgotten() => View("Forgotten", new ForgottenPage(new ForgottenForm()));

    [HttpPost("forgotten")]
    public async Task<IActionResult> Forgotten([Bind(Prefix = Prefix)] ForgottenForm form, CancellationToken cancellation) =>
        Accepts(await ask.ExecuteAsync(form, cancellation)) ? LocalRedirect(AccountLinks.ForgottenSent) : View("Forgotten", new ForgottenPage(form));

    [HttpGet("forgotten/sent")]
    public IActionResult ForgottenSent() => View("ForgottenSent");

    [HttpGet("reset/{accountId:guid}")]
    public IActionResult Reset(Guid accountId, string? token) => View("Reset", new ResetPage(accountId, new ResetForm { Token = token }));

    [HttpPost("reset/{accountId:guid}")]
    public async Task<IActionResult> Reset(Guid accountId, [Bind(Prefix = Prefix)] ResetForm form, CancellationToken cancellation) =>
        Accepts(await reset.ExecuteAsync(accountId, form, cancellation)) ? LocalRedirect(AccountLinks.SignIn + "?changed=true") : View("Reset", new ResetPage(accountId, form));

    private bool Accepts<T>(Outcome<T> outcome)
    {
        ModelState.Refuse(Prefix, outcome.Refusals);
        return outcome.Succeeded && ModelState.IsValid;
    }
}
