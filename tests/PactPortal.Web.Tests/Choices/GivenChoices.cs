using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Programme.Choices;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Choices;

/// <summary>Somebody with a seat at the convening.</summary>
/// <param name="Page">The address of their own page.</param>
internal sealed record Guest(string Email, string Page, string Reference)
{
    public string Sessions => Page + "/sessions";

    public string Agenda => Page + "/agenda";
}

internal static class GivenChoices
{
    public const string Choices = $"/planning/convenings/{Some.Convening}/agenda/choices";

    /// <summary>The planning team lets sessions be chosen from now on.</summary>
    public static async Task OpenChoosingAsync(this PortalApp app, string? closesOn = null)
    {
        var page = await (await app.SignInAsync(Some.Planner)).GetAsync(Choices);
        var done = await page.PressAsync("Save times", new()
        {
            ["Form.OpensOn"] = "September 1, 2026",
            ["Form.OpensAt"] = "9 am",
            ["Form.ClosesOn"] = closesOn,
            ["Form.ClosesAt"] = closesOn is null ? null : "6 pm",
        });
        Assert.Equal(Choices, done.Location);
    }

    /// <summary>A confirmed team, with the pages of its people in the order of their addresses.</summary>
    public static async Task<IReadOnlyList<Guest>> GuestsAsync(this PortalApp app, int people, string rate = "pact-county")
    {
        var reference = await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people, rate: rate);
        return [.. (await app.DeliverMailAsync()).Where(mail => mail.Text.Contains("/me/", StringComparison.Ordinal))
            .OrderBy(mail => mail.ToAddress, StringComparer.Ordinal)
            .Select(mail => new Guest(mail.ToAddress, mail.Link("Open your own page"), reference))];
    }

    /// <summary>A session has so many free seats, whoever has the others.</summary>
    public static Task SeatsInSessionAsync(this PortalApp app, string code, int seats) => app.WriteAsync(async (db, token) =>
    {
        var itemId = await db.AgendaItems.Where(item => item.Code == code).Select(item => item.AgendaItemId).SingleAsync(token);
        var key = Domain.Seats.SeatPoolKey.Session(itemId);
        await db.SeatPools.Where(pool => pool.Key == key).ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Capacity, seats), token);
    });

    /// <summary>Presses the one button on somebody's page of a session that begins with the words.</summary>
    public static async Task<Page> PressForAsync(this PortalApp app, Guest guest, string code, string button)
    {
        var page = await app.Visit().GetAsync($"{guest.Sessions}/{code}");
        return await page.PressAsync(page.Button(button));
    }

    public static async Task ChooseAsync(this PortalApp app, Guest guest, string code) =>
        Assert.Equal($"{guest.Sessions}?done=seated", (await app.PressForAsync(guest, code, "Choose this session")).Location);

    public static async Task WaitAsync(this PortalApp app, Guest guest, string code) =>
        Assert.Equal($"{guest.Sessions}?done=waiting", (await app.PressForAsync(guest, code, "Join the waiting list")).Location);

    public static AngleSharp.Dom.IElement Button(this Page page, string beginning) =>
        page.Document.QuerySelectorAll("button").FirstOrDefault(one => one.TextContent.Trim().StartsWith(beginning, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"{page.Path} has no button that begins with \"{beginning}\". {page.Main}");

    public static async Task LapseOffersAsync(this PortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LapseSessionOffers>().ExecuteAsync(CancellationToken.None);
    }

    /// <summary>The sessions of somebody by code, with how far each is.</summary>
    public static Task<Dictionary<string, ChoiceState>> ChosenAsync(this PortalApp app, Guest guest) => app.QueryAsync(db => (
        from choice in db.SessionChoices
        join item in db.AgendaItems on choice.AgendaItemId equals item.AgendaItemId
        join attendee in db.Attendees on choice.AttendeeId equals attendee.AttendeeId
        where attendee.Details.Email == guest.Email
        select new { item.Code, choice.State }).ToDictionaryAsync(one => one.Code, one => one.State));
}
