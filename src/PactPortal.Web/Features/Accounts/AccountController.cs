using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Accounts;
using PactPortal.Application.Seeding;
using PactPortal.Data.Seeding;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Accounts;

[Route("account")]
public sealed class AccountController(SignIn signIn, SignInManager<Data.Identity.Account> sessions, FirstPage firstPage, IHostEnvironment environment) : Controller
{
    [HttpGet("sign-in")]
    public IActionResult SignIn(string? returnUrl) => View("SignIn", Page(new SignInForm { ReturnUrl = returnUrl }));

    [HttpPost("sign-in")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn([Bind(Prefix = nameof(SignInPage.Form))] SignInForm form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Email))
        {
            ModelState.Refuse(nameof(SignInPage.Form), nameof(form.Email), "Enter your e-mail.");
        }

        if (string.IsNullOrEmpty(form.Password))
        {
            ModelState.Refuse(nameof(SignInPage.Form), nameof(form.Password), "Enter your password.");
        }

        if (ModelState.IsValid && form is { Email: { } email, Password: { } password })
        {
            var outcome = await signIn.ExecuteAsync(email.Trim(), password, cancellation);
            if (outcome.Succeeded)
            {
                return LocalRedirect(Url.CanReturnTo(form.ReturnUrl) && form.ReturnUrl is { } asked ? asked : await firstPage.ExecuteAsync(outcome.Value.Id, cancellation));
            }

            ModelState.Refuse(nameof(SignInPage.Form), outcome.Refusals);
        }

        return View("SignIn", Page(form));
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> SignOutAsync()
    {
        await sessions.SignOutAsync();
        return LocalRedirect("/");
    }

    private SignInPage Page(SignInForm form) =>
        new(form, environment.IsDevelopment() ? Application.Seeding.Demonstration.Accounts : [], environment.IsDevelopment() ? Application.Seeding.Demonstration.Password : null);
}
