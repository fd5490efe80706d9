using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A few seats: "3 of 5" in words and one bar a seat. More than twelve are a <see cref="FundBarTagHelper"/>.</summary>
[HtmlTargetElement("pp-seats-meter", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SeatsMeterTagHelper : TagHelper
{
    private const int Most = 12;

    [HtmlAttributeName("taken")]
    public required int Taken { get; set; }

    [HtmlAttributeName("of")]
    public required int Of { get; set; }

    /// <summary>What is counted, after the number: <c>offset seats</c>.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of > Most)
        {
            throw new InvalidOperationException($"{Of} seats don't fit one bar each; pp-fund-bar shows them.");
        }

        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        var words = $"of {Of.ToString(CultureInfo.InvariantCulture)} {Label}".TrimEnd();
        output.Content.AppendHtml("<p class=\"pp-seats__n\"><b>").Append(Taken.ToString(CultureInfo.InvariantCulture)).AppendHtml("</b> ");
        output.Content.Append(words).AppendHtml("</p><div class=\"pp-seats__bar\" aria-hidden=\"true\">");
        for (var seat = 0; seat < Of; seat++)
        {
            output.Content.AppendHtml(seat < Taken ? "<span class=\"is-taken\"></span>" : "<span></span>");
        }

        output.Content.AppendHtml("</div>");
    }
}
