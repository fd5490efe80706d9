using Microsoft.AspNetCore.Razor.TagHelpers;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>An amount in figures of one width: <c>$1,210.00</c>.</summary>
[HtmlTargetElement("pp-money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper : TagHelper
{
    [HtmlAttributeName("value")]
    public required Money Value { get; set; }

    /// <summary><c>$295</c> where there are no cents.</summary>
    [HtmlAttributeName("brief")]
    public bool Brief { get; set; }

    /// <summary><c>1,210.00</c>, under a head that names the unit.</summary>
    [HtmlAttributeName("plain")]
    public bool Plain { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pp-num");
        output.Content.SetContent(Brief ? MoneyFormat.Brief(Value) : Plain ? MoneyFormat.Plain(Value) : MoneyFormat.Dollars(Value));
    }
}
