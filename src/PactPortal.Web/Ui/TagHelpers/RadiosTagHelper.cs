using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>One of a few choices, each with room for a hint. The first button carries the field's id, so that the summary's link reaches it.</summary>
[HtmlTargetElement("pp-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    [HtmlAttributeName("items")]
    public required IEnumerable<Choice> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        StartGroup(output, "fieldset");
        var legend = Tag("legend", "usa-label");
        legend.InnerHtml.Append(LabelText);
        if (DescribedBy is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        output.Content.AppendHtml(legend);
        AppendHintAndError(output.Content);
        output.Content.AppendHtml(Control());
    }

    protected override IHtmlContent Control()
    {
        var choices = Tag("div", "pp-choices");
        var number = 0;
        foreach (var item in Items)
        {
            number++;
            choices.InnerHtml.AppendHtml(Button(item, number == 1 ? Id : $"{Id}-{number}"));
        }

        return choices;
    }

    private TagBuilder Button(Choice item, string id)
    {
        var button = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        button.Attributes["type"] = "radio";
        button.Attributes["id"] = id;
        button.Attributes["name"] = Name;
        button.Attributes["value"] = item.Value;
        if (string.Equals(item.Value, Shown, StringComparison.Ordinal))
        {
            button.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Label);
        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(label);
        if (item.Hint is not null)
        {
            button.Attributes["aria-describedby"] = id + "-hint";
            var hint = Tag("div", "usa-hint");
            hint.Attributes["id"] = id + "-hint";
            hint.InnerHtml.Append(item.Hint);
            words.InnerHtml.AppendHtml(hint);
        }

        var check = Tag("div", "pp-check");
        check.InnerHtml.AppendHtml(button).AppendHtml(words);
        return check;
    }
}
