using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Releases;

/// <summary>A draft of the demonstration's agenda that somebody worked on.</summary>
internal static class GivenAgenda
{
    public static Task DraftAsync(this PortalApp app, string code, Action<AgendaItem> change) => app.WriteAsync(async (db, token) =>
        change(await db.AgendaItems.WithPlaces().SingleAsync(one => one.Code == code, token)));

    public static Task LaterAsync(this PortalApp app, string code, int minutes) => app.DraftAsync(code, item => item.MoveTo(
        new AgendaTime(item.Day, item.StartsAt!.Value.AddMinutes(minutes), item.EndsAt!.Value.AddMinutes(minutes))));

    public static Task ToRoomAsync(this PortalApp app, string code, string room) => app.WriteAsync(async (db, token) =>
    {
        var roomId = await db.Rooms.Where(one => one.Name == room).Select(one => one.RoomId).SingleAsync(token);
        (await db.AgendaItems.WithPlaces().SingleAsync(one => one.Code == code, token)).MoveToRooms([roomId]);
    });

    /// <summary>Publishes the draft as it is, by the page that a planner presses.</summary>
    public static async Task PublishAsync(this PortalApp app, bool quietly = false)
    {
        var page = await (await app.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/agenda/releases/new");
        var button = page.Document.QuerySelectorAll("button").Single(one => one.TextContent.StartsWith("Publish release", StringComparison.Ordinal));
        Assert.NotNull((await page.PressAsync(button, quietly ? new() { ["Form.IsQuiet"] = "true" } : [])).Location);
    }

    public static Task<Guid> ItemIdAsync(this PortalApp app, string code) =>
        app.QueryAsync(db => db.AgendaItems.Where(one => one.Code == code).Select(one => one.AgendaItemId).SingleAsync());
}
