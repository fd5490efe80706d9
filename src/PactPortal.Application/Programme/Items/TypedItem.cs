using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>Reads an item's form beside the draft it belongs to: what it names has to be of the same convening.</summary>
/// <param name="item">The item as it is; null for a new one.</param>
internal sealed class TypedItem(AgendaItemForm form, Convening convening, AgendaDraft draft, AgendaItem? item)
{
    private readonly TypedAnswers answers = new();

    public Outcome<AgendaItemTerms> Read()
    {
        var terms = new AgendaItemTerms
        {
            Title = Title(),
            Kind = answers.One<AgendaItemKind>(form.Kind, nameof(form.Kind)),
            State = answers.One<AgendaItemState>(form.State, nameof(form.State)),
            ParentId = Parent(),
            Time = Time(),
            IsPinned = form.IsPinned,
            RoomIds = Rooms(),
            Place = answers.Line(form.Place, nameof(form.Place), AgendaItemTerms.PlaceLength),
            TakesChoices = form.TakesChoices,
            Capacity = answers.Whole(form.Capacity, nameof(form.Capacity), AgendaItemTerms.MostPeople),
            TrackId = Track(),
            Format = answers.Line(form.Format, nameof(form.Format), AgendaItemTerms.FormatLength),
            Level = answers.One<SessionLevel>(form.Level, nameof(form.Level)),
            Cohort = string.IsNullOrEmpty(form.Cohort) ? null : answers.One<Cohort>(form.Cohort, nameof(form.Cohort)),
            Audience = Audience(),
            Abstract = answers.Lines(form.Abstract, nameof(form.Abstract), AgendaItemTerms.AbstractLength),
            Objectives = Objectives(),
            ContentAdvisory = answers.Lines(form.ContentAdvisory, nameof(form.ContentAdvisory), AgendaItemTerms.AdvisoryLength),
            CreditMinutes = answers.Minutes(form.CreditHours, nameof(form.CreditHours)),
            Interpreter = answers.One<AccessProvision>(form.Interpreter, nameof(form.Interpreter)),
            Captioning = answers.One<AccessProvision>(form.Captioning, nameof(form.Captioning)),
            MayBeRecorded = form.MayBeRecorded,
            MayBePhotographed = form.MayBePhotographed,
        };
        CheckBlock(terms.Kind);
        return answers.Refusals.Count > 0 ? answers.Refusals : terms;
    }

    private string Title()
    {
        if (answers.Line(form.Title, nameof(form.Title), AgendaItemTerms.TitleLength) is { } title)
        {
            return title;
        }

        if (OneLineText.Clean(form.Title) is null)
        {
            answers.Refuse(new Refusal("Enter a title.", nameof(form.Title)));
        }

        return "";
    }

    private Guid? Parent()
    {
        if (string.IsNullOrEmpty(form.Parent))
        {
            return null;
        }

        var parent = Guid.TryParse(form.Parent, out var id) ? id : Guid.Empty;
        answers.Refuse(new AgendaTree(draft.Items).WhyNot(item?.AgendaItemId ?? form.Key ?? Guid.Empty, parent, nameof(form.Parent)));
        return parent;
    }

    /// <summary>What the form can't say (seconds, an end days later) stays as long as its fields are as they were shown.</summary>
    private AgendaTime? Time()
    {
        if (item is not null && form.Time == AgendaItemForm.TimeOf(item, convening))
        {
            return AgendaItemTerms.Of(item).Time;
        }

        var time = form.Time.Read(convening);
        answers.Refuse([.. time.Refusals]);
        return time.Succeeded ? time.Value : null;
    }

    /// <summary>Retired rooms are chosen for nothing new; an item keeps one that it has.</summary>
    private IReadOnlyList<Guid> Rooms()
    {
        var chosen = form.Rooms.Select((typed, at) => (Typed: typed, Field: $"{nameof(form.Rooms)}[{at}]"))
            .Where(one => !string.IsNullOrEmpty(one.Typed)).Take(AgendaItemForm.MostRooms).ToList();
        var rooms = new List<Guid>();
        foreach (var (typed, field) in chosen)
        {
            var room = Guid.TryParse(typed, out var id) ? draft.Rooms.FirstOrDefault(room => room.RoomId == id) : null;
            if (room is null || (room.IsRetired && item?.RoomIds.Contains(room.RoomId) != true))
            {
                answers.Refuse(new Refusal("This room can’t be chosen any more. Choose another, or none.", field));
            }
            else
            {
                rooms.Add(room.RoomId);
            }
        }

        return [.. rooms.Distinct()];
    }

    private Guid? Track()
    {
        if (string.IsNullOrEmpty(form.Track))
        {
            return null;
        }

        var track = Guid.TryParse(form.Track, out var id) ? draft.Tracks.FirstOrDefault(track => track.TrackId == id) : null;
        if (track is null || (track.IsRetired && item?.TrackId != track.TrackId))
        {
            answers.Refuse(new Refusal("This track can’t be chosen any more. Choose another, or none.", nameof(form.Track)));
        }

        return track?.TrackId;
    }

    private SessionAudience Audience()
    {
        var types = form.AgencyTypes.Select(StoredName.Find<AgencyType>).ToList();
        if (types.Contains(null))
        {
            answers.Refuse(new Refusal("Choose agency types that are offered.", nameof(form.AgencyTypes)));
        }

        var roles = (answers.Line(form.Roles, nameof(form.Roles), AgendaItemTerms.AdvisoryLength) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var chosen = types.OfType<AgencyType>().ToHashSet();
        return item?.Audience is { } was && chosen.SetEquals(was.AgencyTypes) && roles.SequenceEqual(was.Roles) ? was
            : chosen.Count + roles.Count == 0 ? SessionAudience.Everyone
            : new SessionAudience([.. chosen.Order()], roles);
    }

    private List<string> Objectives()
    {
        const string field = nameof(form.Objectives);
        var lines = (form.Objectives ?? "").ReplaceLineEndings("\n").Split('\n').Select(OneLineText.Clean).OfType<string>().ToList();
        if (lines.Count > AgendaItemTerms.MostObjectives)
        {
            answers.Refuse(new Refusal($"Enter at most {AgendaItemTerms.MostObjectives} objectives; these are {lines.Count}.", field));
        }

        var sentence = lines.Select(line => OneLineText.WhyNot(line, AgendaItemTerms.ObjectiveLength, "one a line", "for each objective"))
            .FirstOrDefault(one => one is not null);
        answers.Refuse(sentence is null ? null : new Refusal(sentence, field));
        return lines;
    }

    /// <summary>A block that is one no more would leave what stands in it nowhere.</summary>
    private void CheckBlock(AgendaItemKind kind)
    {
        if (item is { Kind: AgendaItemKind.Block } && kind != AgendaItemKind.Block && draft.Items.Any(one => one.ParentId == item.AgendaItemId))
        {
            answers.Refuse(new Refusal("Items stand in this block. Move them to another one first.", nameof(form.Kind)));
        }
    }
}
