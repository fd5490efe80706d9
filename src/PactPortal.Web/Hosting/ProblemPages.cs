using Microsoft.AspNetCore.Diagnostics;

namespace PactPortal.Web.Hosting;

/// <summary>Whatever could not be given is told on a page, in one voice.</summary>
public static class ProblemPages
{
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Use((context, next) =>
        {
            // The page is read, whatever was sent: a refused PUT gets it as a refused POST does.
            if (IsProblem(context) && !HttpMethods.IsHead(context.Request.Method))
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
    }

    private static bool IsProblem(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
