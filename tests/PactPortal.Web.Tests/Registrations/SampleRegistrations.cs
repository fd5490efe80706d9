using PactPortal.Domain.Organizations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>Registrations whose figures are known from elsewhere, each at its instant, with what was in the fund before it.</summary>
public sealed class SampleRegistrations : PortalScenario
{
    [Theory]
    [InlineData("10", 5, "2026-08-12T10:14:00-07:00", 1_200_000, "$1,475.00", "−$500.00", "$975.00")]
    [InlineData("45", 2, "2026-09-03T16:40:00-07:00", 1_100_000, "$590.00", "−$200.00", "$390.00")]
    [InlineData("34", 1, "2026-10-17T00:00:00-07:00", 1_200_000, "$350.00", "−$100.00", "$250.00")]
    [InlineData("37", 3, "2026-11-23T09:30:00-08:00", 0, "$1,275.00", "$0.00", "$1,275.00")]
    [InlineData("33", 1, "2026-09-11T09:00:00-07:00", 1_000_000, "$295.00", "−$100.00", "$195.00")]
    public async Task Submit_AtItsInstant_ComesToTheKnownFigures(string county, int people, string at, long fund, string gross, string offset, string due)
    {
        App.Clock.Now = Some.At(at);
        await App.FundOfAsync(Some.Convening, fund);
        var coordinator = await App.SignInAsync(await App.OrganizationAsync("A sample agency", AgencyType.HumanServices, county));
        var reference = await coordinator.DraftAsync(people);

        await coordinator.SubmitAsync(reference, Some.Commitment());
        var page = await coordinator.GetAsync($"/registrations/{reference}");

        Assert.Equal([("Registration", gross), ("Registration offset", offset), ("Scholarship", "$0.00"), ("Total due", due)], PriceRows.Of(page));
        Assert.EndsWith("seats", people == 1 ? "seats" : page.Heading, StringComparison.Ordinal);
    }

    /// <summary>The award itself is not built yet: what stands before it is the rate, and no offset.</summary>
    [Fact]
    public async Task Review_StudentOrConsultantWithoutCounty_ShowsTheNeutralRate()
    {
        App.Clock.Now = Some.At("2026-10-31T08:30:00-07:00");
        var coordinator = await App.SignInAsync(Some.Partner);
        var reference = await coordinator.DraftAsync(1, rate: "student-lx");

        var review = await coordinator.GetAsync($"/registrations/{reference}/review");

        Assert.Equal([("Registration", "$125.00"), ("Registration offset", "$0.00"), ("Scholarship", "$0.00"), ("Total due", "$125.00")], PriceRows.Of(review));
    }
}

internal static class PriceRows
{
    public static IEnumerable<(string Label, string Amount)> Of(Page page) =>
        page.Document.QuerySelectorAll("table.pp-price tr").Select(row =>
        {
            var (label, amount) = (row.QuerySelector("th"), row.QuerySelector("td"));
            var note = label?.QuerySelector("span")?.TextContent ?? "";
            var text = label?.TextContent ?? "";
            return ((note.Length > 0 ? text.Replace(note, "", StringComparison.Ordinal) : text).Trim(), amount?.TextContent.Trim() ?? "");
        });
}
