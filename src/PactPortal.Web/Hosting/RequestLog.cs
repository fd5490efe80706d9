using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace PactPortal.Web.Hosting;

/// <summary>
/// Says of a request its route's template, never its path: a path may hold the key to somebody's own page. What fails is a warning; everything else is
/// there at Debug. Whatever is logged meanwhile carries the template too.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    // Anything can be sent as one.
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options];

    public Task InvokeAsync(HttpContext context) =>
        // The page that tells of a failure is asked for by the same request.
        context.Features.Get<IExceptionHandlerFeature>() is null ? TellAsync(context) : next(context);

    private async Task TellAsync(HttpContext context)
    {
        var (method, route, began) = (Methods.FirstOrDefault(known => HttpMethods.Equals(known, context.Request.Method), "other"), (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none", Stopwatch.GetTimestamp());
        using (logger.BeginScope(new Dictionary<string, object> { ["Route"] = route }))
        {
            try
            {
                await next(context);
            }
            catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
            {
                Failed(logger, method, route);
                throw;
            }

            var status = context.Response.StatusCode;
            if (status >= StatusCodes.Status500InternalServerError)
            {
                Unanswered(logger, method, route, status);
            }
            else
            {
                Answered(logger, method, route, status, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Method} {Route} failed")]
    private static partial void Failed(ILogger logger, string method, string route);

    [LoggerMessage(LogLevel.Warning, "{Method} {Route} was answered {Status}")]
    private static partial void Unanswered(ILogger logger, string method, string route, int status);

    [LoggerMessage(LogLevel.Debug, "{Method} {Route} was answered {Status} in {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger logger, string method, string route, int status, double milliseconds);
}
