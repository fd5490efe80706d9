using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>
/// A question: label, hint, what is wrong with the answer, and the control, tied together for screen readers. After a refusal the
/// control holds what the person typed, not what was understood. A <c>class</c> on the tag goes to the surrounding element.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>Adds "(optional)" to the label.</summary>
    [HtmlAttributeName("optional")]
    public bool Optional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected string? Error => Entry?.Errors.FirstOrDefault()?.ErrorMessage;

    protected string LabelText => Optional ? Label + " (optional)" : Label;

    /// <summary>What the field shows: the attempted value after a post, else the model's.</summary>
    protected string? Shown => Entry is { RawValue: not null, AttemptedValue: { } attempted } ? attempted : Format(For.Model);

    /// <summary>The ids of hint and error, for <c>aria-describedby</c>; null where there is neither.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>();
            return string.Join(' ', ids) is { Length: > 0 } joined ? joined : null;
        }
    }

    private ModelStateEntry? Entry => ViewContext.ViewData.ModelState.GetValueOrDefault(Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        StartGroup(output, "div");
        output.Content.AppendHtml(LabelFor());
        AppendHintAndError(output.Content);
        output.Content.AppendHtml(Control());
    }

    /// <summary>The control itself.</summary>
    protected abstract IHtmlContent Control();

    /// <summary>How the model's value is typed by a person.</summary>
    protected virtual string? Format(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    protected void StartGroup(TagHelperOutput output, string element)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Error is not null)
        {
            output.AddClass("pp-field--error", HtmlEncoder.Default);
        }
    }

    protected void AppendHintAndError(IHtmlContentBuilder content)
    {
        if (Hint is not null)
        {
            var hint = Tag("div", "usa-hint");
            hint.Attributes["id"] = Id + "-hint";
            hint.InnerHtml.Append(Hint);
            content.AppendHtml(hint);
        }

        if (Error is not null)
        {
            var error = Tag("p", "usa-error-message");
            error.Attributes["id"] = Id + "-error";
            error.InnerHtml.AppendHtml("<span class=\"usa-sr-only\">Error: </span>").Append(Error);
            content.AppendHtml(error);
        }
    }

    /// <summary>A form control with its name, id and the ties to hint and error.</summary>
    protected TagBuilder NamedControl(string element, string cssClass)
    {
        var control = Tag(element, cssClass);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        DescribeBy(control);
        return control;
    }

    protected void DescribeBy(TagBuilder control)
    {
        if (DescribedBy is { } ids)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    protected static TagBuilder Tag(string element, string cssClass)
    {
        var tag = new TagBuilder(element);
        tag.AddCssClass(cssClass);
        return tag;
    }

    private TagBuilder LabelFor()
    {
        var label = Tag("label", "usa-label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(LabelText);
        return label;
    }
}
