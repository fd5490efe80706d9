using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>An instant in the convening's zone, in words for people and exact for machines.</summary>
[HtmlTargetElement("pp-instant", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InstantTagHelper : TagHelper
{
    [HtmlAttributeName("at")]
    public required DateTimeOffset At { get; set; }

    [HtmlAttributeName("zone")]
    public required TimeZoneInfo Zone { get; set; }

    [HtmlAttributeName("format")]
    public InstantFormat Format { get; set; } = InstantFormat.DayTime;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", ForMachines());
        output.Content.SetContent(Words());
    }

    private string Words() => Format switch
    {
        InstantFormat.Day => DateWords.Day(LocalDay),
        InstantFormat.DayWithYear => DateWords.DayWithYear(LocalDay),
        InstantFormat.Time => DateWords.Time(At, Zone),
        InstantFormat.DayTime => DateWords.DayTime(At, Zone),
        InstantFormat.DayTimeWithYear => DateWords.DayTimeWithYear(At, Zone),
        InstantFormat.Through => DateWords.Through(At, Zone),
        InstantFormat.ThroughWithYear => DateWords.ThroughWithYear(At, Zone),
        InstantFormat.ShortThrough => DateWords.ShortThrough(At, Zone),
    };

    private string ForMachines()
    {
        var isPeriodEnd = Format is InstantFormat.Through or InstantFormat.ThroughWithYear or InstantFormat.ShortThrough;
        return isPeriodEnd && DateWords.LastWholeDay(At, Zone) is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : TimeZoneInfo.ConvertTime(At, Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private DateOnly LocalDay => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(At, Zone).DateTime);
}
