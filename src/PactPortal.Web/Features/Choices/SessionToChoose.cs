using PactPortal.Application.Programme.Choices;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Choices;

/// <summary>A session as somebody can choose it now.</summary>
/// <param name="Choice">As far as whoever looks sees it; null where nothing is chosen.</param>
/// <param name="Left">Free seats; null where there is no limit.</param>
/// <param name="Waiting">How many wait for it.</param>
/// <param name="WhyNot">Why no seat can be taken, in a sentence; null where one can.</param>
/// <param name="AtTheSameTime">Sessions in which they have a seat already.</param>
public sealed record SessionToChoose(
    ReleasedItem Item, SessionChoice? Choice, int? Left, int Waiting, string? WhyNot, IReadOnlyList<ReleasedItem> AtTheSameTime)
{
    /// <summary>From 1, while they wait.</summary>
    public int? PlaceInLine { get; init; }

    /// <summary>It has taken place: nothing of it is chosen or given up any more.</summary>
    public bool IsOver { get; init; }

    public bool IsSeated => Choice?.State == ChoiceState.Seated;

    public bool IsWaiting => Choice?.State == ChoiceState.Waiting;

    public bool IsOffered => Choice?.State == ChoiceState.Offered;

    /// <summary>They said before sessions had seats that they would like it.</summary>
    public bool IsWished => Choice?.State == ChoiceState.Wished;

    /// <summary>Nobody outside the waiting list gets a seat.</summary>
    public bool IsFull => Left is { } left && left <= Waiting;
}

/// <summary>Where the forms about one person's sessions post.</summary>
/// <param name="All">The page of all of them.</param>
public sealed record ChoicePlace(string All)
{
    public string To(string code) => $"{All}/{code}";

    public string GiveUp(string code) => $"{All}/{code}/give-up";
}

/// <summary>The sessions that one person can choose, by day.</summary>
/// <param name="Done">What was just done, in a sentence; null where nothing was.</param>
public sealed record ChoicePage(ChoiceContext Context, IReadOnlyList<SessionToChoose> Sessions, ChoicePlace Place, string? Done)
{
    public bool IsOpen => Context.Settings?.TakesChoicesAt(Context.Act.At) == true;

    public bool IsOwn => Context.Maker == ChoiceMaker.Attendee;

    public IEnumerable<IGrouping<int, SessionToChoose>> Days => Sessions.GroupBy(session => session.Item.Day ?? 0).OrderBy(day => day.Key);
}

/// <summary>One session, and what choosing it would give up.</summary>
public sealed record SessionChoicePage(ChoiceContext Context, SessionToChoose Session, ChoicePlace Place)
{
    public bool IsOwn => Context.Maker == ChoiceMaker.Attendee;

    /// <summary>The name under which the errors of the form stand.</summary>
    public ChooseForm Form { get; init; } = new();
}
