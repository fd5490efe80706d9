using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A state as a shape, a word, and only then a colour.</summary>
[HtmlTargetElement("pp-status")]
public sealed class StatusTagHelper : TagHelper
{
    [HtmlAttributeName("kind")]
    public StatusKind Kind { get; set; } = StatusKind.None;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.AddClass("pp-status", HtmlEncoder.Default);
        if (Kind.CssClass() is { } kind)
        {
            output.AddClass(kind, HtmlEncoder.Default);
        }
    }
}
