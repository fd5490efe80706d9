using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>An amount of dollars with its unit before it; a <see cref="Money"/> or the text a person typed.</summary>
[HtmlTargetElement("pp-money-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyInputTagHelper : TextTagHelper
{
    public MoneyInputTagHelper()
    {
        InputMode = "decimal";
        Autocomplete = "off";
        Width = "sm";
        Figures = true;
        MaxLength = 16;
    }

    protected override string? Format(object? value) => value is Money amount ? MoneyFormat.Typed(amount) : base.Format(value);

    protected override IHtmlContent Control()
    {
        var unit = Tag("div", "pp-unit");
        unit.InnerHtml.AppendHtml("<span aria-hidden=\"true\">$</span>").AppendHtml(base.Control());
        return unit;
    }
}
