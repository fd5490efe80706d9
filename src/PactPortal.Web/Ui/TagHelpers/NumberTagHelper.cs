using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>
/// A whole number, as text with a keypad: the browser's number field changes on a scroll, hides what it can't read and says little
/// to screen readers.
/// </summary>
[HtmlTargetElement("pp-number", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberTagHelper : TextTagHelper
{
    public NumberTagHelper()
    {
        InputMode = "numeric";
        Autocomplete = "off";
        Width = "xs";
        Figures = true;
    }
}
