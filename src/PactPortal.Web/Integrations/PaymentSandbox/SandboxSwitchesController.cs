using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>What the sandbox's page shows.</summary>
public sealed record SandboxPage(IReadOnlyList<SandboxCheckout> Checkouts, IReadOnlyList<SandboxNotice> Notices, SandboxBooks Books);

/// <summary>The weather of the sandbox, and its post.</summary>
[Route("sandbox")]
public sealed class SandboxSwitchesController(SandboxDesk desk, SandboxDashboard dashboard) : Controller
{
    private const int MostCalls = 100;
    private const int Shown = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var notices = await desk.NoticesAsync(cancellation);
        return View("Sandbox", new SandboxPage(await desk.ListAsync(cancellation), [.. notices.Reverse().Take(Shown)], await dashboard.ReadAsync(cancellation)));
    }

    [HttpPost("outage")]
    public async Task<IActionResult> OutageAsync(SandboxOutage? outage, int? calls, CancellationToken cancellation)
    {
        if (outage is { } known && Enum.IsDefined(known))
        {
            await desk.SwitchOutageAsync(known, Math.Clamp(calls ?? 1, 0, MostCalls), cancellation);
        }

        return Redirect("/sandbox");
    }

    [HttpPost("notices")]
    public async Task<IActionResult> NoticeAsync(string? notice, SandboxNoticeState? mark, bool? holds, CancellationToken cancellation)
    {
        if (holds is { } wanted)
        {
            await desk.HoldNoticesAsync(wanted, cancellation);
        }

        if (notice is not null && mark is { } known && Enum.IsDefined(known))
        {
            await desk.MarkAsync(notice, known, cancellation);
        }

        return Redirect("/sandbox");
    }
}
