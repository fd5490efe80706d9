using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Data.Seeding;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

/// <summary>Scenarios in which planners work on the draft of an agenda.</summary>
public abstract class AgendaScenario : PortalScenario
{
    protected const string Desk = $"/planning/convenings/{Some.Convening}/agenda";

    /// <summary>A convening whose second day has no 2:30 a.m. and whose fourth has two 1:30 a.m.</summary>
    protected const string Clocks = "clocks-2030";

    protected const string ClocksDesk = $"/planning/convenings/{Clocks}/agenda";

    protected Task GivenClocksAsync() => GivenConveningAsync(new(2030, 3, 9), new(2030, 3, 10), new(2030, 11, 2), new(2030, 11, 3));

    /// <summary>On these days, and without an agenda.</summary>
    protected Task GivenConveningAsync(params DateOnly[] dates) => App.WriteAsync((db, _) =>
    {
        var days = dates.Select((date, at) => new DayFacts(at + 1, date, $"Day {at + 1}", null, DayAudience.Open, null, null)).ToList();
        ConveningSeeding.Add(
            db, new Convening(Clocks, "Clocks 2030", "America/Los_Angeles") { IsDemonstration = true }, [],
            [new DaysAndSeatsChange(dates[0], dates[^1], days, 25, 5, null)]);
        return Task.CompletedTask;
    });

    protected Task<AgendaItem> ItemAsync(string code) =>
        App.QueryAsync(db => db.AgendaItems.AsNoTracking().WithPlaces().SingleAsync(item => item.Code == code));

    protected async Task<string> AddressOfAsync(string code, string desk = Desk) => $"{desk}/items/{(await ItemAsync(code)).AgendaItemId}";

    /// <summary>As a form made it.</summary>
    protected async Task<AgendaItem> AddAsync(PortalBrowser planner, string desk, Dictionary<string, string?> answers)
    {
        var form = await planner.GetAsync($"{desk}/items/new");
        var answer = await form.PressAsync("Add item", answers);
        var id = Guid.Parse(answer.Location?.Split('/')[^1] ?? throw new InvalidOperationException($"{answer}: {string.Join(' ', answer.Problems)}"));
        return await App.QueryAsync(db => db.AgendaItems.AsNoTracking().WithPlaces().SingleAsync(item => item.AgendaItemId == id));
    }

    protected static Dictionary<string, string?> Named(string title, string? day = null, string? start = null, string? end = null) =>
        new() { ["Form.Title"] = title, ["Form.Day"] = day ?? "", ["Form.Start"] = start ?? "", ["Form.End"] = end ?? "" };

    protected Task<Room> RoomAsync(string name) => App.QueryAsync(db => db.Rooms.AsNoTracking().SingleAsync(room => room.Name == name));
}
