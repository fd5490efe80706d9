using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>Renders a message's Razor template outside a request.</summary>
public sealed class MailTemplates(IRazorViewEngine engine, ITempDataProvider tempData, IServiceProvider services)
{
    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public async Task<string> RenderAsync(string path, object model, string subject)
    {
        var found = engine.GetView(null, path, isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"There is no mail template {path}.");
        }

        var http = new DefaultHttpContext { RequestServices = services };
        var context = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model, ["Title"] = subject };
        await using var output = new StringWriter();
        await found.View.RenderAsync(new ViewContext(context, found.View, data, new TempDataDictionary(http, tempData), output, new HtmlHelperOptions()));
        return output.ToString();
    }
}
