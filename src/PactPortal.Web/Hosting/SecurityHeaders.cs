namespace PactPortal.Web.Hosting;

/// <summary>Nothing inline, nothing from elsewhere, no frames, no scripts but where a page says so; addresses that are keys don't leave as referrers; pages aren't kept.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // A browser holds the address that a form's answer leads to against this policy too: the button that pays leads to Stripe.
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self' https://checkout.stripe.com; base-uri 'none'; frame-ancestors 'none'";

    private const string WithScript = Policy + "; script-src 'self'; connect-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the start of the answer, and not before: whoever handles an exception clears what was set.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<RunsScriptAttribute>() is null ? Policy : WithScript;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
