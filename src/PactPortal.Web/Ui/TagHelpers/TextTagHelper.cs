using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A line of text, or several with <c>rows</c>. The longest answer allowed is taken from the model's attributes.</summary>
[HtmlTargetElement("pp-text", TagStructure = TagStructure.WithoutEndTag)]
public class TextTagHelper : FieldTagHelper
{
    /// <summary><c>xs</c>, <c>sm</c> or <c>md</c>, in keeping with the length of the answer; full width without.</summary>
    [HtmlAttributeName("width")]
    public string? Width { get; set; }

    /// <summary><c>text</c>, <c>email</c>, <c>tel</c>, <c>password</c> or <c>search</c>; never <c>number</c> or <c>date</c>.</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "text";

    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    [HtmlAttributeName("maxlength")]
    public int? MaxLength { get; set; }

    [HtmlAttributeName("spellcheck")]
    public bool? SpellCheck { get; set; }

    /// <summary>More than one makes it a box of so many lines.</summary>
    [HtmlAttributeName("rows")]
    public int Rows { get; set; } = 1;

    /// <summary>Figures of one width, for numbers and references.</summary>
    [HtmlAttributeName("figures")]
    public bool Figures { get; set; }

    protected override IHtmlContent Control()
    {
        var control = Rows > 1 ? NamedControl("textarea", "usa-textarea") : NamedControl("input", "usa-input");
        Set(control, "maxlength", LongestAnswer()?.ToString(CultureInfo.InvariantCulture));
        Set(control, "inputmode", InputMode);
        Set(control, "autocomplete", Autocomplete);
        Set(control, "spellcheck", SpellCheck switch { true => "true", false => "false", null => null });
        if (Width is not null)
        {
            control.AddCssClass("usa-input--" + Width);
        }

        if (Figures)
        {
            control.AddCssClass("pp-num");
        }

        if (Rows > 1)
        {
            control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            // A first line break after <textarea> is dropped by the browser: without this one, the person's own would be.
            control.InnerHtml.Append("\n" + Shown);
            return control;
        }

        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["type"] = Type;
        Set(control, "value", Type == "password" ? null : Shown);
        return control;
    }

    protected static void Set(TagBuilder control, string attribute, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            control.Attributes[attribute] = value;
        }
    }

    private int? LongestAnswer()
    {
        var rules = For.Metadata.ValidatorMetadata;
        return MaxLength
            ?? rules.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
            ?? rules.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length;
    }
}
