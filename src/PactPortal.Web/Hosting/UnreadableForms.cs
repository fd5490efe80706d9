using Microsoft.AspNetCore.Http.Features;

namespace PactPortal.Web.Hosting;

/// <summary>A form in an encoding that nothing reads any more, such as UTF-7: the framework throws on it, and whoever sent it is told.</summary>
public sealed class UnreadableForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (NotSupportedException) when (context.Features.Get<IFormFeature>() is { HasFormContentType: true, Form: null } && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
    }
}
