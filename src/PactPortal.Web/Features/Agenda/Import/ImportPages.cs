using System.Globalization;
using PactPortal.Application.Programme.Import;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda.Import;

/// <summary>Builds the page on which a file is looked at before it is imported.</summary>
public sealed class ImportPages(ImportPreviewReading preview)
{
    private static readonly IReadOnlyList<Choice> Columns = [.. ImportColumns.All.Select(column => new Choice(StoredName.Of(column), column.Title()))];

    /// <returns>Null where the file is no longer kept.</returns>
    public async Task<ImportPage?> ShowAsync(PlannerConvening convening, Guid key, ImportForm form, CancellationToken cancellation)
    {
        var outcome = await preview.ReadAsync(convening.ConveningId, key, form, cancellation);
        if (!outcome.Succeeded)
        {
            return null;
        }

        var (plan, ground) = (outcome.Value.Plan, outcome.Value.Ground);
        var choices = Enum.GetValues<ImportedNameKind>().ToDictionary(kind => kind, kind => Choices(kind, ground));
        var questions = plan.Unknown.Take(ImportForm.MostNames).Select(name => new NameQuestion(name, Label(name), choices[name.Kind])).ToList();
        var shown = new ImportForm
        {
            Columns = [.. outcome.Value.Columns.Select(column => column is { } said ? StoredName.Of(said) : null)],
            Days = [.. plan.Days],
            Names = [.. questions.Select(one => new NameAnswer { Kind = StoredName.Of(one.Name.Kind), Name = one.Name.Name, Answer = one.Name.Answer })],
            State = form.State,
            EmptyCells = form.ClearsByEmptyCells ? ImportForm.Clear : ImportForm.Keep,
            AreChosen = form.AreChosen,
            Shown = plan.Mark,
        };
        return new ImportPage(convening, key, shown, outcome.Value)
        {
            Columns = Columns,
            Days = [.. convening.Whole.Days.Select(AgendaChoices.Day)],
            Questions = questions,
        };
    }

    private static string Label(UnknownName name)
    {
        var kind = name.Kind switch
        {
            ImportedNameKind.Room => "Room",
            ImportedNameKind.Track => "Track",
            ImportedNameKind.Speaker => "Speaker",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{kind} “{name.Name}”, in {AgendaWords.Items(name.Items)}");
    }

    private static IReadOnlyList<Choice> Choices(ImportedNameKind kind, ImportGround ground)
    {
        var there = kind switch
        {
            ImportedNameKind.Room => ground.Draft.Rooms.Where(room => !room.IsRetired).Select(room => (Id: room.RoomId, room.Name)),
            ImportedNameKind.Track => ground.Draft.Tracks.Where(track => !track.IsRetired).Select(track => (Id: track.TrackId, track.Name)),
            ImportedNameKind.Speaker => ground.Speakers.Where(speaker => speaker.Name is not null)
                .Select(speaker => (Id: speaker.SpeakerId, Name: speaker.Name ?? "")),
        };
        return
        [
            new Choice(NameAnswer.Add, kind == ImportedNameKind.Speaker ? "Add, not asked yet" : "Add"), new Choice(NameAnswer.LeaveOut, "Leave out"),
            .. there.Select(one => new Choice(one.Id.ToString(), $"It is {one.Name}")),
        ];
    }
}
