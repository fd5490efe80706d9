using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>
/// First in the main part of a page that came back: what is wrong, each sentence a link to its field, in the order of the form.
/// What belongs to no field stands first, without a link. Nothing where the answers are fine.
/// </summary>
[HtmlTargetElement("pp-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The form within the page's model, where the fields' names don't start at the model itself.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ViewData.ModelState
            .SelectMany(pair => pair.Value?.Errors.Take(1).Select(error => (pair.Key, error.ErrorMessage)) ?? [])
            .OrderBy(problem => FieldOrder.Of(For?.Metadata ?? ViewContext.ViewData.ModelMetadata, WithinForm(problem.Key)))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pp-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2 id=\"error-summary-title\">There is a problem</h2>");
        var list = new TagBuilder("ul");
        foreach (var (key, sentence) in wrong)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(key.Length == 0 ? new HtmlContentBuilder().Append(sentence) : LinkTo(key, sentence));
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(list);
    }

    private string WithinForm(string key) =>
        For is { Name.Length: > 0 } && key.StartsWith(For.Name + ".", StringComparison.Ordinal) ? key[(For.Name.Length + 1)..] : key;

    private static TagBuilder LinkTo(string key, string sentence)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(sentence);
        return link;
    }
}
