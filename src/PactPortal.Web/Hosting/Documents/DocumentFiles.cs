using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Documents;

/// <summary>Documents as they leave the portal: rendered, and named, here alone.</summary>
public static class DocumentFiles
{
    private const string Ending = ".pdf";

    /// <param name="name">Of the file, without its ending.</param>
    public static FileContentResult Document(this ControllerBase controller, Document document, string name)
    {
        var renderer = RendererOf(controller);
        return controller.File(renderer.Render(document), renderer.ContentType, name + Ending);
    }

    /// <param name="name">Of the file, without its ending.</param>
    public static FileContentResult Document(this ControllerBase controller, LabelSheets sheets, string name)
    {
        var renderer = RendererOf(controller);
        return controller.File(renderer.Render(sheets), renderer.ContentType, name + Ending);
    }

    /// <param name="name">Of the file, without its ending.</param>
    public static MailAttachment Attachment(this IDocumentRenderer renderer, Document document, string name) =>
        new(name + Ending, renderer.ContentType, renderer.Render(document));

    private static IDocumentRenderer RendererOf(ControllerBase controller) => controller.HttpContext.RequestServices.GetRequiredService<IDocumentRenderer>();
}
