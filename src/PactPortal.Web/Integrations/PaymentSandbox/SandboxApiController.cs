using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>The sandbox's API for programs outside: the same as the portal's own gateway asks.</summary>
[Route("sandbox/stripe/v1/{**path}")]
public sealed class SandboxApiController(SandboxApi api) : Controller
{
    // No parameters: binding one would read the form, and the sandbox reads it as Stripe does.
    [HttpGet("")]
    [HttpPost("")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> AnswerAsync()
    {
        try
        {
            var answer = api.Knows(Request.Headers.Authorization) ? await api.AnswerAsync(await ReadAsync(), HttpContext.RequestAborted) : SandboxApi.UnknownKey;
            Response.Headers["Stripe-Should-Retry"] = answer.MayRetry switch { true => "true", false => "false", null => default };
            return new ContentResult { StatusCode = answer.Status, Content = answer.Body, ContentType = answer.ContentType };
        }
        catch (HttpRequestException)
        {
            HttpContext.Abort(); // switched away: nobody answers
            return new EmptyResult();
        }
    }

    private async Task<SandboxRequest> ReadAsync()
    {
        using var reader = new StreamReader(Request.Body);
        var fields = SandboxHandler.Fields(Request.QueryString.Value ?? "", await reader.ReadToEndAsync(HttpContext.RequestAborted));
        return new SandboxRequest(Request.Method, $"/v1/{Request.RouteValues["path"]}", fields, Request.Headers.Authorization, Request.Headers["Idempotency-Key"]);
    }
}
