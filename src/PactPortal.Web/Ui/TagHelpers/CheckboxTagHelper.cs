using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A statement the person makes by ticking it. Unticked sends nothing, which binds to false.</summary>
[HtmlTargetElement("pp-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        StartGroup(output, "div");
        AppendHintAndError(output.Content);
        output.Content.AppendHtml(Control());
    }

    protected override IHtmlContent Control()
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["id"] = Id;
        box.Attributes["name"] = Name;
        box.Attributes["value"] = "true";
        DescribeBy(box);
        if (bool.TryParse(Shown, out var ticked) && ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(LabelText);
        var check = Tag("div", "pp-check");
        check.InnerHtml.AppendHtml(box).AppendHtml(label);
        return check;
    }
}
