using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Import;
using PactPortal.Application.Programme.Items;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Agenda.Import;

/// <summary>The draft, or the last release, as rows of a sheet that the import reads back. Only names that anybody may see are in it.</summary>
public sealed class AgendaSheet(PortalDbContext db)
{
    /// <summary>What the address says of the last release.</summary>
    public const string Release = "release";

    private static readonly IReadOnlyList<ImportColumn> Columns =
        [.. ImportColumns.All.Where(column => column is not (ImportColumn.Date or ImportColumn.Duration or ImportColumn.Identifier))];

    public static string Name(PlannerConvening convening, string? of, string ending) =>
        of == Release ? $"agenda-released-{convening.Slug}.{ending}" : $"agenda-{convening.Slug}.{ending}";

    /// <returns>The first row is the head. Null where nothing was released.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<SheetCell>>?> ReadAsync(PlannerConvening convening, string? of, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var draft = await db.ReadDraftAsync(id, cancellation);
        var items = draft.Items.ToList();
        if (of == Release)
        {
            if (await db.FindLastReleaseAsync(id, cancellation) is not { } last)
            {
                return null;
            }

            items = Released(last, draft);
        }

        var names = await db.ReadSpeakerNamesAsync(id, withAttendeesOnly: false, cancellation);
        var known = items.ToDictionary(item => item.AgendaItemId);
        return
        [
            [.. Columns.Select(column => (SheetCell)column.Title())],
            .. items.OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal)
                .Select(item => (IReadOnlyList<SheetCell>)[.. Columns.Select(column => Cell(column, item))]),
        ];

        SheetCell Cell(ImportColumn column, AgendaItem item) => column switch
        {
            ImportColumn.Code => item.Code,
            ImportColumn.Title => item.Title,
            ImportColumn.Kind => item.Kind.Name(),
            ImportColumn.State => ItemWords.Name(item.State),
            ImportColumn.Block => item.ParentId is { } parent ? known.GetValueOrDefault(parent)?.Code : null,
            ImportColumn.Day => item.Day?.ToString(CultureInfo.InvariantCulture) ?? (item.IsThroughout ? AgendaItemForm.AllDays : null),
            ImportColumn.Start => Time(item.StartsAt, convening.Zone),
            ImportColumn.End => Time(item.EndsAt, convening.Zone),
            ImportColumn.Rooms => SpeakersCell.OfRooms(item.RoomIds.Select(room => draft.Rooms.First(one => one.RoomId == room).Name)),
            ImportColumn.Place => item.Place,
            ImportColumn.Track => draft.Tracks.FirstOrDefault(track => track.TrackId == item.TrackId)?.Name,
            ImportColumn.Format => item.Format,
            ImportColumn.Level => ItemWords.Name(item.Level),
            ImportColumn.Cohort => item.Cohort is { } cohort ? Cohorts.NameOf(cohort) : null,
            ImportColumn.AgencyTypes => string.Join("; ", item.Audience.AgencyTypes.Select(AgencyTypes.Name)),
            ImportColumn.Roles => string.Join(", ", item.Audience.Roles),
            ImportColumn.Capacity => item.Capacity is { } people ? people : null,
            ImportColumn.Choosing => Holds(item.TakesChoices),
            ImportColumn.Pinned => Holds(item.IsPinned),
            ImportColumn.Abstract => item.Abstract,
            ImportColumn.Objectives => string.Join('\n', item.Objectives),
            ImportColumn.Advisory => item.ContentAdvisory,
            ImportColumn.CreditHours => item.CreditMinutes is { } minutes ? ItemWords.Hours(minutes) : null,
            ImportColumn.Interpreter => ItemWords.Name(item.Interpreter),
            ImportColumn.Captions => ItemWords.Name(item.Captioning),
            ImportColumn.Recording => Holds(item.MayBeRecorded),
            ImportColumn.Photographs => Holds(item.MayBePhotographed),
            ImportColumn.Speakers => SpeakersCell.Of(item, names),
            ImportColumn.Date or ImportColumn.Duration or ImportColumn.Identifier => null,
        };
    }

    /// <summary>As the draft would have it, were the release brought back into an empty one.</summary>
    private static List<AgendaItem> Released(AgendaRelease last, AgendaDraft draft)
    {
        var back = new DraftFromRelease(last.Snapshot, draft.Rooms, draft.Tracks).Of(last.ConveningId, []);
        foreach (var item in back)
        {
            item.Apply();
        }

        return [.. back.Select(item => item.Item)];
    }

    private static SheetCell Time(DateTimeOffset? instant, TimeZoneInfo zone) =>
        instant is not { } at ? (string?)null : TimeCell.Exact(at, zone) is { } text ? text : SheetCell.Of(at, zone);

    private static string Holds(bool holds) => holds ? "yes" : "no";
}
