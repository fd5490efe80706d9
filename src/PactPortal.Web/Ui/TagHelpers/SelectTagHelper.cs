using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>One of many choices in a list. Up to about seven, radio buttons are easier: <see cref="RadiosTagHelper"/>.</summary>
[HtmlTargetElement("pp-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    [HtmlAttributeName("items")]
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>Shown while nothing is chosen, for example <c>Choose an agency type</c>; sends an empty answer.</summary>
    [HtmlAttributeName("empty-text")]
    public string? EmptyText { get; set; }

    protected override IHtmlContent Control()
    {
        var control = NamedControl("select", "usa-select");
        if (EmptyText is not null)
        {
            control.InnerHtml.AppendHtml(Option(new Choice("", EmptyText)));
        }

        foreach (var item in Items)
        {
            control.InnerHtml.AppendHtml(Option(item));
        }

        return control;
    }

    private TagBuilder Option(Choice choice)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = choice.Value;
        if (string.Equals(choice.Value, Shown ?? "", StringComparison.Ordinal))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(choice.Label);
        return option;
    }
}
