using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>What somebody does in the provider's own dashboard, and what a bank says later.</summary>
public enum SandboxDashboardAct
{
    Refund = 1,
    RefundSucceeds = 2,
    RefundFails = 3,
    PayOut = 4,
}

/// <summary>The buttons of the dashboard.</summary>
[Route("sandbox/dashboard")]
public sealed class SandboxDashboardController(SandboxDesk desk, SandboxDashboard dashboard) : Controller
{
    /// <param name="id">Of the payment or refund.</param>
    [HttpPost("")]
    public async Task<IActionResult> ActAsync(SandboxDashboardAct? act, string? id, string? amount, CancellationToken cancellation)
    {
        var books = await dashboard.ReadAsync(cancellation);
        if (act == SandboxDashboardAct.PayOut)
        {
            await desk.PayOutAsync(cancellation);
        }
        else if (act == SandboxDashboardAct.Refund && books.Payments.FirstOrDefault(payment => payment.PaymentId == id) is { } payment
            && Money.TryParse(amount, out var wanted) && wanted > Money.Zero && wanted <= payment.Left)
        {
            await desk.RefundInDashboardAsync(payment.PaymentId, wanted, cancellation);
        }
        else if (act is SandboxDashboardAct.RefundSucceeds or SandboxDashboardAct.RefundFails && books.Refunds.FirstOrDefault(refund => refund.RefundId == id) is { } refund)
        {
            await desk.FinishRefundAsync(refund.RefundId, act == SandboxDashboardAct.RefundSucceeds, cancellation);
        }

        return Redirect("/sandbox");
    }
}
