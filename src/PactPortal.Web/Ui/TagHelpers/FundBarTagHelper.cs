using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A long fund: what is left in words, and one thin bar for what is used. Widths are attributes, so no style is inline.</summary>
[HtmlTargetElement("pp-fund-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FundBarTagHelper : TagHelper
{
    [HtmlAttributeName("used")]
    public required long Used { get; set; }

    [HtmlAttributeName("of")]
    public required long Of { get; set; }

    /// <summary>What is counted, after the numbers: <c>seats left</c>.</summary>
    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        var used = Math.Clamp(Used, 0, Of);
        output.Content.AppendHtml("<p class=\"pp-seats__n\"><b>").Append(Number(Of - used)).AppendHtml("</b> ");
        output.Content.Append($"of {Number(Of)} {Label}").AppendHtml("</p>");
        var percent = Of == 0 ? 0m : decimal.Round(100m * used / Of, 2);
        var width = percent.ToString(CultureInfo.InvariantCulture);
        output.Content.AppendHtml(
            "<svg class=\"pp-seats__bar pp-seats__bar--wide\" viewBox=\"0 0 100 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
            + $"<rect class=\"fk\" width=\"{width}\" height=\"14\"/></svg>");
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
