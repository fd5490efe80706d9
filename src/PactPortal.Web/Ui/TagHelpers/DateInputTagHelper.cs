using Microsoft.AspNetCore.Razor.TagHelpers;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>A day in one field, typed as people write it; the hint shows how.</summary>
[HtmlTargetElement("pp-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : TextTagHelper
{
    public DateInputTagHelper()
    {
        Autocomplete = "off";
        Width = "md";
        MaxLength = 30;
        Hint = "For example, June 30, 2027";
    }

    protected override string? Format(object? value) => value is DateOnly day ? DateWords.DayWithYear(day) : base.Format(value);
}
