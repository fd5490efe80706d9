using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class DayIsAGrid : AgendaScenario
{
    [Fact]
    public async Task Desk_DayWithRooms_ShowsColumnsTimesAndEachItemInItsPlace()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var desk = await planner.GetAsync($"{Desk}?day=2");

        Assert.Equal(
            ["Confluence Ballroom", "Cottonwood Salon", "Willow Salon", "Sycamore Room", "Elderberry Room", "Heron Boardroom"],
            desk.Document.QuerySelectorAll(".pp-grid__rooms li").Select(room => room.FirstChild?.TextContent));
        var heading = desk.Document.GetElementById("item-E3")?.Closest(".pp-grid__band")?.QuerySelector("h3");
        Assert.Equal(("3:05 p.m.", "2026-12-09T15:05:00-08:00"), (heading?.TextContent, heading?.GetAttribute("data-start")));
        Assert.Contains("g-r1 g-c4 g-h1", desk.Document.GetElementById("item-E3")?.ClassName, StringComparison.Ordinal);
        Assert.Contains("Sycamore Room", desk.Document.GetElementById("item-E3")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("is-all", desk.Document.GetElementById("item-PL-2")?.ClassName, StringComparison.Ordinal);
        // Times in their order, whole days last: what a phone and a screen reader get.
        Assert.Equal(
            ["7:30 a.m.", "9:00 a.m.", "10:35 a.m.", "11:55 a.m.", "12:10 p.m.", "1:30 p.m.", "3:05 p.m.", "4:30 p.m.", "All day"],
            desk.Document.QuerySelectorAll(".pp-grid h3").Select(time => time.TextContent));
        Assert.Contains("Rooms without an item of their own today are left out: Quiet Room, Lactation and Family Room.", desk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_AsAList_IsSaidByTheAddress()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var grid = await planner.GetAsync($"{Desk}?day=2");
        var list = await planner.GetAsync(LinkOf(grid, "As a list"));

        Assert.NotNull(list.Document.QuerySelector("tr#item-E3"));
        Assert.Null(list.Document.QuerySelector(".pp-grid"));
        Assert.NotNull((await planner.GetAsync(LinkOf(list, "As a grid"))).Document.QuerySelector(".pp-grid"));
        foreach (var day in new[] { "none", "all" })
        {
            Assert.Null((await planner.GetAsync($"{Desk}?day={day}")).Document.QuerySelector(".pp-grid"));
        }
    }

    [Fact]
    public async Task Desk_DayOfSixtyStarts_HasPlacesForAllOfThem()
    {
        var room = await RoomAsync("Willow Salon");
        await App.WriteAsync((db, _) =>
        {
            for (var at = 0; at < 60; at++)
            {
                var start = Some.At("2026-12-10T13:00:00-08:00").AddMinutes(5 * at);
                var item = new Domain.Programme.AgendaItem(room.ConveningId, $"SIXTY-{at}");
                item.Change(new Domain.Programme.AgendaItemTerms { Title = $"Short talk {at}", RoomIds = [room.RoomId], Time = new(3, start, start.AddMinutes(4)) });
                db.AgendaItems.Add(item);
            }

            return Task.CompletedTask;
        });

        var desk = await (await App.SignInAsync(Some.Planner)).GetAsync($"{Desk}?day=3");

        Assert.All(Enumerable.Range(0, 60), at => Assert.Contains("g-r1 ", desk.Document.GetElementById($"item-SIXTY-{at}")?.ClassName, StringComparison.Ordinal));
    }

    private static string LinkOf(Page page, string text) =>
        page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == text).GetAttribute("href") ?? "";
}
