using PactPortal.Application.Programme.Releases;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Releases;

/// <summary>All releases of a convening, the last first.</summary>
/// <param name="Untold">How many people don't know the last one as it is.</param>
public sealed record ReleasesPage(PlannerConvening Convening, IReadOnlyList<ReleaseRow> Releases, int Changes, int Untold);

/// <param name="By">Who published it; null where their account is gone.</param>
/// <param name="Told">Messages that went out for it.</param>
public sealed record ReleaseRow(int Number, string Name, string? Note, bool IsPreliminary, DateTimeOffset PublishedAt, string? By, int Items, int Told);

/// <summary>The draft as it would be published.</summary>
public sealed record NewReleasePage(PlannerConvening Convening, ReleaseForm Form)
{
    public required ReleaseContent Content { get; init; }

    /// <summary>The release in force; null before the first.</summary>
    public required AgendaRelease? Last { get; init; }

    public required IReadOnlyList<ChangeRow> Changes { get; init; }

    public required IReadOnlyList<AgendaItem> Waiting { get; init; }

    /// <summary>Conflicts of the draft that nobody silenced, the hardest first. They keep nobody from publishing.</summary>
    public required IReadOnlyList<AgendaConflict> Conflicts { get; init; }

    /// <summary>Who stands in an item that takes place and hasn't confirmed, in order of time.</summary>
    public required IReadOnlyList<UnconfirmedSpeaker> Unconfirmed { get; init; }

    /// <summary>What happens if it isn't quiet.</summary>
    public required ToldSum Told { get; init; }

    /// <summary>As one person would read it; null where nobody is told.</summary>
    public required IReadOnlyList<ToldLine> Sample { get; init; }

    public int Number => Form.After + 1;
}

/// <summary>Somebody who isn't named in the release because they haven't said yes.</summary>
/// <param name="Name">"Name withheld" of whoever hides.</param>
public sealed record UnconfirmedSpeaker(Guid SpeakerId, string Name, AgendaItem Item, SpeakingAnswer Answer);

/// <param name="Chosen">How many people chose the item; null where it can't be chosen.</param>
/// <param name="Day">On which the item is, or was: "Wednesday, December 9".</param>
public sealed record ChangeRow(AgendaChange Change, string Day, int? Chosen);

/// <summary>How many are told what. Each person stands in one line, the first that fits.</summary>
public sealed record ToldSum(IReadOnlyList<ToldGroup> Groups, int LeftUntold)
{
    public int People => Groups.Sum(group => group.People);

    public int Mails => Groups.Sum(group => group.Mails);

    public int Banners => Groups.Sum(group => group.People - group.Mails);

    public static ToldSum Of(IReadOnlyList<ReaderToTell> readers, int last)
    {
        var attendees = readers.Where(reader => reader.Kind == AgendaReaderKind.Attendee).ToList();
        return new ToldSum(
            [
                Group("A session of theirs is cancelled, or at another time", "Always mailed, with a calendar update", attendees.Where(one => one.HasToldAlways)),
                Group("Only the room, the speaker or the words changed", "Not mailed to who switched these mails off", attendees.Where(one => !one.HasToldAlways)),
                Group("Speakers of changed sessions, and who is no longer listed in one", "Always mailed",
                    readers.Where(reader => reader.Kind == AgendaReaderKind.Speaker)),
            ],
            readers.Count(reader => reader.WasLeftUntold(last)));
    }

    private static ToldGroup Group(string who, string? how, IEnumerable<ReaderToTell> readers)
    {
        var all = readers.ToList();
        return new ToldGroup(who, how, all.Count, all.Count(reader => reader.IsMailed));
    }
}

public sealed record ToldGroup(string Who, string? How, int People, int Mails);

/// <summary>A release as it was, for the planning team: who may not be seen is withheld.</summary>
public sealed record OneReleasePage(PlannerConvening Convening, AgendaRelease Release, int Last, Func<Guid, string?> SpeakerName);

/// <summary>What changed from one release to another.</summary>
public sealed record ComparePage(PlannerConvening Convening, AgendaRelease Earlier, AgendaRelease Later, IReadOnlyList<ChangeRow> Changes);

/// <summary>What becomes of the draft when a release is brought back.</summary>
public sealed record BringBackPage(PlannerConvening Convening, AgendaRelease Release, BringBackForm Form, IReadOnlyList<BroughtBackItem> Items);

/// <summary>What becomes of an item, in words.</summary>
internal static class BringBackWords
{
    public static string Of(BroughtBackAs how) => how switch
    {
        BroughtBackAs.Same => "Stays as it is",
        BroughtBackAs.Restored => "Gets what the release says",
        BroughtBackAs.MadeAgain => "Is made again",
        BroughtBackAs.Unplaced => "Came later: kept, without a time",
    };
}
