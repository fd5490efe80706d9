using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PactPortal.Web.Hosting;

/// <summary>
/// Answers a file that is too large with a page. The body is read away first, up to a bound: a browser that is answered while it
/// still sends shows a broken connection and not the answer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class UploadSizeAttribute(long largest) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Form = 64 * 1024;
    private const long MostThatIsReadAway = 128L * 1024 * 1024;

    /// <summary>Before the form's token is looked for, which reads the body.</summary>
    public int Order => -1;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var limit = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (request.ContentLength is not { } length || limit is { IsReadOnly: true })
        {
            return;
        }

        var withTheForm = largest + Form;
        if (limit is not null)
        {
            limit.MaxRequestBodySize = length <= withTheForm ? withTheForm : MostThatIsReadAway;
        }

        if (length > withTheForm && length <= MostThatIsReadAway)
        {
            await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
            context.Result = new LocalRedirectResult(TooLarge(context.RouteData.Values));
        }
    }

    /// <summary>Where it is said.</summary>
    protected abstract string TooLarge(RouteValueDictionary route);
}
