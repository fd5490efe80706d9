using Microsoft.AspNetCore.Mvc;
using PactPortal.Application;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>
/// What the payment provider sends. A bad signature is refused; what isn't the portal's is received and left alone; where the provider
/// or the database can't be asked now, the answer makes the provider send it again.
/// </summary>
[Route("stripe/webhook")]
[IgnoreAntiforgeryToken]
public sealed partial class WebhookController(StripeOptions options, IPaymentGateway gateway, HearNotice hear, RealTime real, ILogger<WebhookController> logger) : Controller
{
    private const int LargestNotice = 256 * 1024;

    [HttpPost("")]
    [RequestSizeLimit(LargestNotice)]
    public async Task<IActionResult> Receive(CancellationToken cancellation)
    {
        if (options.WebhookSecret is not { } secret)
        {
            return NotFound();
        }

        using var body = new MemoryStream();
        await Request.Body.CopyToAsync(body, cancellation);
        var read = WebhookEvents.Read(body.GetBuffer().AsSpan(0, (int)body.Length), Request.Headers[WebhookEvents.Header].ToString(), secret, real.Now);
        if (read.Trouble is { } trouble)
        {
            Refused(logger, trouble.Code);
            return BadRequest();
        }

        if (read.Value.IsLive != gateway.IsLive)
        {
            OtherMode(logger, read.Value.Id);
            return Ok();
        }

        return await hear.ExecuteAsync(read.Value, cancellation) is { } later ? TryAgain(read.Value.Id, later.Code) : Ok();
    }

    private StatusCodeResult TryAgain(string eventId, string code)
    {
        Postponed(logger, eventId, code);
        return StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    [LoggerMessage(LogLevel.Warning, "A notice of the payment provider was refused: {Code}")]
    private static partial void Refused(ILogger logger, string code);

    [LoggerMessage(LogLevel.Information, "Notice {EventId} is of another mode and was left alone")]
    private static partial void OtherMode(ILogger logger, string eventId);

    [LoggerMessage(LogLevel.Warning, "Notice {EventId} was postponed, the provider couldn't be asked: {Code}")]
    private static partial void Postponed(ILogger logger, string eventId, string code);
}
