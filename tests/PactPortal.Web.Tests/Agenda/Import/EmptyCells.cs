using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda.Import;

/// <summary>What an empty cell does to an item that has something, and what a new one is where the file doesn't say it.</summary>
public sealed class EmptyCells : AgendaScenario
{
    private const string Sheet = "Code,Title,Room,Abstract\nE3,Measures That Help,,\n";

    [Fact]
    public async Task Import_EmptyCells_LeaveTheItemAsItIs()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text(Sheet.Replace("Measures That Help", "Another title", StringComparison.Ordinal)));
        await look.PressAsync(ScheduleFiles.ButtonOf(look));

        var item = await ItemAsync("E3");
        Assert.Equal("Another title", item.Title);
        Assert.NotEmpty(item.RoomIds);
        Assert.NotNull(item.Abstract);
    }

    [Fact]
    public async Task Import_EmptyCellsThatEmpty_SayInThePreviewWhatIsRemoved()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text(Sheet));
        var asked = await look.PressAsync("Look again", new() { ["Form.EmptyCells"] = "clear" });
        Assert.Contains("1 changed", asked.Main, StringComparison.Ordinal);
        Assert.Contains("room: none, was “Sycamore Room”", asked.Main, StringComparison.Ordinal);
        await asked.PressAsync(ScheduleFiles.ButtonOf(asked));

        Assert.Empty((await ItemAsync("E3")).RoomIds);
    }

    [Fact]
    public async Task Import_NewWorkshops_AreChosenBeforehandWhereSomebodySaysSo()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text("Code,Title,Kind\nW9,A workshop,workshop\nM9,A meal,meal\n"));
        var asked = await look.PressAsync("Look again", new() { ["Form.AreChosen"] = "true" });
        await asked.PressAsync(ScheduleFiles.ButtonOf(asked));

        Assert.True((await ItemAsync("W9")).TakesChoices);
        Assert.False((await ItemAsync("M9")).TakesChoices);
    }

    [Fact]
    public async Task Look_WordThatLooksLikeADateAndIsNone_MeansNoDayUntilSomebodySaysIt()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text("Title,Day,Start,End\nOne,February 30,9 am,10 am\nTwo,Second day,9 am,10 am\n"));

        Assert.Equal("", look.FieldValue("Form.Days[0].Day") ?? "");
        Assert.Equal("2", look.FieldValue("Form.Days[1].Day"));
    }
}
