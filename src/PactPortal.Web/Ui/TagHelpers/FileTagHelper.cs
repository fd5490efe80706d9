using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A file from the person's device. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("pp-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>Kinds of file offered first, for example <c>application/pdf</c>; the server decides.</summary>
    [HtmlAttributeName("accept")]
    public string? Accept { get; set; }

    protected override IHtmlContent Control()
    {
        var control = NamedControl("input", "usa-input");
        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["type"] = "file";
        if (Accept is not null)
        {
            control.Attributes["accept"] = Accept;
        }

        return control;
    }
}
