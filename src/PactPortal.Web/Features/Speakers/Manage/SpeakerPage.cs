using PactPortal.Application.Programme;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>Somebody's part in an item of the draft.</summary>
public sealed record PartRow(Guid AgendaItemId, string Code, string Title, string When, SpeakingRole Role, SpeakingAnswer Answer, bool IsCancelled);

public sealed record SpeakerRow(PlannedSpeaker Speaker, IReadOnlyList<PartRow> Parts);

public sealed record SpeakerListPage(PlannerConvening Convening, IReadOnlyList<SpeakerRow> Rows);

/// <summary>A new speaker, who may be somebody that is known.</summary>
/// <param name="Find">The name that was searched for, or null.</param>
/// <param name="Found">Who fits, and nobody besides.</param>
public sealed record NewSpeakerPage(PlannerConvening Convening, SpeakerForm Form, string? Find, IReadOnlyList<Choice> Found);

public sealed record SpeakerPage(PlannerConvening Convening, SpeakerRow Row, SpeakerForm Form, ArrangeForm Arrange)
{
    public PlannedSpeaker Speaker => Row.Speaker;

    public PhotographForm Photograph { get; } = new() { Version = Row.Speaker.Version };

    public IReadOnlyList<Choice> Arrangements { get; } =
        [.. Enum.GetValues<SpeakerArrangement>().Select(one => new Choice(StoredName.Of(one), ArrangementWords.Of(one)))];
}
