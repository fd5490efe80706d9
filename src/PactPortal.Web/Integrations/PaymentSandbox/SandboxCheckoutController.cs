using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>The page on which nobody's card is charged.</summary>
[Route("sandbox/checkout/{checkout}")]
public sealed class SandboxCheckoutController(SandboxDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string checkout, bool declined, CancellationToken cancellation)
    {
        ViewData["Declined"] = declined;
        return await desk.FindAsync(checkout, cancellation) is { } found ? View("Checkout", found) : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> ActAsync(string checkout, SandboxAct? act, CancellationToken cancellation)
    {
        var found = act is { } known && Enum.IsDefined(known) ? await desk.ActAsync(checkout, known, cancellation) : await desk.FindAsync(checkout, cancellation);
        return found is null ? NotFound()
            : act is SandboxAct.Pay or SandboxAct.PaySlowly && !found.IsOpen && found.Status != "expired" ? Redirect(found.SuccessUrl)
            : Redirect($"/sandbox/checkout/{found.Id}" + (act == SandboxAct.Decline && found.IsOpen ? "?declined=true" : ""));
    }
}
