using System.Globalization;
using PactPortal.Application.Programme.Arrangement;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>Queries that show what an arrangement would do.</summary>
public sealed class ArrangementPages(PortalDbContext db)
{
    public async Task<ArrangementPage<TForm>> ShowAsync<TForm>(PlannerConvening convening, TForm form, CancellationToken cancellation)
        where TForm : ArrangementForm
    {
        var draft = await db.ReadDraftAsync(convening.ConveningId, cancellation);
        form.Draft = draft.Mark();
        var preview = form.IsShown
            ? form.Preview(convening.Whole, draft, await db.ReadGivenCodesAsync(convening.ConveningId, cancellation)) : null;
        var shown = preview is { Succeeded: true } ? preview.Value : null;
        return new ArrangementPage<TForm>(convening, form, shown, shown?.Refusals ?? preview?.Refusals ?? [])
        {
            Days = [.. convening.Whole.Days.Where(day => day.Date is not null).Select(AgendaChoices.Day)],
            Items = [.. draft.Items.Where(item => item.StartsAt is not null).OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal).Select(Choice)],
            Rows = [.. (shown?.Moves ?? []).Select(move => Row(move, draft, convening.Zone))],
        };

        Choice Choice(AgendaItem item) => new(item.AgendaItemId.ToString(), $"{item.Code}, {item.Title}, {Words(AgendaPlacement.Of(item), draft, convening.Zone)}");
    }

    private static PreviewRow Row(AgendaMove move, AgendaDraft draft, TimeZoneInfo zone) => new(
        move.Item.Code, move.Item.Title, Words(move.From, draft, zone), move.To is { } to ? Words(to, draft, zone) : null,
        move.Stays?.Words() ?? move.Refusal?.Sentence);

    /// <summary>"Day 2, 10:35 to 11:50 a.m., Willow Salon".</summary>
    private static string Words(AgendaPlacement placement, AgendaDraft draft, TimeZoneInfo zone)
    {
        var rooms = placement.RoomIds.Select(id => draft.Rooms.FirstOrDefault(room => room.RoomId == id)?.Name).OfType<string>();
        var where = placement.RoomIds is [] ? placement.Place : string.Join(" and ", rooms);
        var when = placement.Time is not { } time ? "No time yet"
            : (time.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"Day {day}, ") : "On all days, ") + ClockWords.Range(time.StartsAt, time.EndsAt, zone);
        return where is null ? when : $"{when}, {where}";
    }
}
