using System.Security.Cryptography;
using System.Text;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>What an import would do, row by row: the preview shows it, and the act does exactly this.</summary>
public sealed class ImportPlan
{
    internal ImportPlan(IReadOnlyList<PlannedRow> rows, ImportNames names, IReadOnlyList<DayAnswer> days) =>
        (Rows, Unknown, Days, Names) = (rows, names.Unknown, days, names);

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<PlannedRow> Rows { get; }

    /// <summary>Names that the convening doesn't have, in the file's order.</summary>
    public IReadOnlyList<UnknownName> Unknown { get; }

    /// <summary>What the file calls days, with the convening's day that each means.</summary>
    public IReadOnlyList<DayAnswer> Days { get; }

    /// <summary>Why none of it can be done, or null.</summary>
    public Refusal? WhyNot { get; internal init; }

    /// <summary>Of the draft and of all answers: another mark is another plan.</summary>
    public required string Mark { get; init; }

    /// <summary>Rows that would be imported.</summary>
    public int Touched => Count(RowFate.Added) + Count(RowFate.Changed);

    public bool CanBeDone => WhyNot is null && Touched > 0;

    internal ImportNames Names { get; }

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>The rooms, tracks and speakers that items need which are imported: others are not added.</summary>
    internal (IReadOnlyList<Room> Rooms, IReadOnlyList<Track> Tracks, IReadOnlyList<Speaker> Speakers) Added(ImportGround ground)
    {
        var touched = Rows.Where(row => row.Fate is RowFate.Added or RowFate.Changed).ToList();
        var needed = touched.SelectMany(row => row.Terms?.RoomIds ?? []).Concat(touched.Select(row => row.Terms?.TrackId).OfType<Guid>())
            .Concat(touched.SelectMany(row => row.Parts ?? []).Select(part => part.SpeakerId)).ToHashSet();
        var (rooms, tracks) = (ground.Draft.Rooms.ToHashSet(), ground.Draft.Tracks.ToHashSet());
        return (
            [.. Names.Rooms.Where(room => !rooms.Contains(room) && needed.Contains(room.RoomId))],
            [.. Names.Tracks.Where(track => !tracks.Contains(track) && needed.Contains(track.TrackId))],
            [.. Names.NewSpeakers.Where(speaker => needed.Contains(speaker.SpeakerId))]);
    }

    internal static string MarkOf(ImportGround ground, ImportForm form, IEnumerable<ImportColumn?> columns, IEnumerable<DayAnswer> days, ImportNames names)
    {
        string[] answers =
        [
            .. columns.Select(column => column is { } said ? StoredName.Of(said) : ""), StoredName.Of(form.NewState),
            form.ClearsByEmptyCells ? ImportForm.Clear : ImportForm.Keep, form.AreChosen ? "chosen" : "",
            ground.Convening.Zone.Id, .. ground.Convening.Days.Select(day => FormattableString.Invariant($"{day.Number} {day.Date:O}")),
            .. days.SelectMany(day => new[] { day.Label ?? "", day.Day ?? "" }), .. names.Unknown.SelectMany(name => new[] { name.Name, name.Answer }),
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', answers)));
        return $"{ground.Mark}-{Convert.ToHexString(hash)[..16]}";
    }
}
