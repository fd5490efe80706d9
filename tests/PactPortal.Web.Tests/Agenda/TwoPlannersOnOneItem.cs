using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class TwoPlannersOnOneItem : AgendaScenario
{
    [Fact]
    public async Task Save_ItemThatAnotherChangedMeanwhile_IsToldWhatAndOverwritesNothing()
    {
        var (first, second) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.SecondPlanner));
        var address = await AddressOfAsync("E3");
        var (theirs, mine) = (await first.GetAsync(address), await second.GetAsync(address));
        await theirs.PressAsync("Save item", new() { ["Form.Title"] = "Measures That Last", ["Form.Capacity"] = "30" });

        var told = await mine.PressAsync("Save item", new() { ["Form.Place"] = "By the pool" });

        Assert.Equal(HttpStatusCode.OK, told.Status);
        var sentence = Assert.Single(told.Problems);
        Assert.Contains("changed this item meanwhile: title is now “Measures That Last”; places is now “30”. Nothing was overwritten", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", sentence, StringComparison.Ordinal);
        Assert.Equal("By the pool", told.FieldValue("Form.Place"));
        Assert.Equal(("Measures That Last", null), ((await ItemAsync("E3")).Title, (await ItemAsync("E3")).Place));

        var saved = await told.PressAsync("Save item");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("By the pool", (await ItemAsync("E3")).Place);
    }

    [Fact]
    public async Task Save_SameFormTwice_IsDoneOnce()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var page = await planner.GetAsync(await AddressOfAsync("E3"));
        var before = (await ItemAsync("E3")).Version;

        await page.PressAsync("Save item", new() { ["Form.Title"] = "Measures That Last" });
        var again = await page.PressAsync("Save item", new() { ["Form.Title"] = "Measures That Last" });

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(before + 1, (await ItemAsync("E3")).Version);
    }
}
