using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A photograph of a speaker, with its size, so that nothing moves when it arrives.</summary>
[HtmlTargetElement("pp-portrait", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PortraitTagHelper : TagHelper
{
    [HtmlAttributeName("photo")]
    public required SpeakerPhoto Photo { get; set; }

    /// <summary>Its address, for whoever reads the page.</summary>
    [HtmlAttributeName("src")]
    public required string Source { get; set; }

    /// <summary>Empty where the name stands beside it.</summary>
    [HtmlAttributeName("alt")]
    public required string Alternative { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        output.AddClass("pp-portrait", HtmlEncoder.Default);
        output.Attributes.SetAttribute("src", Source);
        output.Attributes.SetAttribute("alt", Alternative);
        output.Attributes.SetAttribute("width", Photo.Width.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("height", Photo.Height.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("loading", "lazy");
    }
}
