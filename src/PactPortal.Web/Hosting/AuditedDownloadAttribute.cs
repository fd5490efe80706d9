using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PactPortal.Data.Audit;

namespace PactPortal.Web.Hosting;

/// <summary>Hands out a file of other people's data: before it leaves, the audit trail says to whom of the planning team.</summary>
/// <param name="what">The file, as the audit trail names it: "roster".</param>
/// <param name="kind">What the record is.</param>
/// <param name="subject">The route's value that names the record.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditedDownloadAttribute(string what, AuditSubjectKind kind = AuditSubjectKind.Convening, string subject = "slug") :
    Attribute, IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is FileResult)
        {
            var record = context.RouteData.Values[subject]?.ToString()
                ?? throw new InvalidOperationException($"The route of the {what} has no {subject}.");
            await context.HttpContext.RequestServices.GetRequiredService<AuditDownload>()
                .ExecuteAsync($"{what} downloaded", new AuditSubject(kind, record), context.HttpContext.RequestAborted);
        }

        await next();
    }
}
