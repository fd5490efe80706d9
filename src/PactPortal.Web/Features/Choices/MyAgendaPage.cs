using PactPortal.Application.Programme.Choices;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Choices;

/// <summary>One line of somebody's day.</summary>
/// <param name="Session">As they chose it; null for what is for everybody.</param>
public sealed record MyEntry(ReleasedItem Item, SessionToChoose? Session)
{
    /// <summary>They go to it: what is for everybody, and where they have a seat.</summary>
    public bool IsAttended => !Item.IsCancelled && (Session is null || Session.IsSeated);
}

/// <summary>Sessions at once in which somebody has seats: they are asked which one they will go to.</summary>
public sealed record Clash(IReadOnlyList<SessionToChoose> Sessions)
{
    public DateTimeOffset StartsAt => Sessions.Min(session => session.Item.StartsAt);
}

/// <param name="Sessions">In which they have a seat.</param>
/// <param name="Clashes">How many times they are in two at once.</param>
public sealed record OtherDay(ConveningDay Day, int Sessions, int Clashes);

/// <summary>An attendee's own agenda, a day at a time.</summary>
/// <param name="Day">The one that is shown; null while there is no agenda on their days.</param>
public sealed record MyAgendaPage(ChoiceContext Context, string Token, ConveningDay? Day, IReadOnlyList<MyEntry> Entries)
{
    public IReadOnlyList<OtherDay> OtherDays { get; init; } = [];

    /// <summary>On all their days.</summary>
    public IReadOnlyList<Clash> Clashes { get; init; } = [];

    /// <summary>What begins next on the shown day, where that is today.</summary>
    public MyEntry? Next { get; init; }

    /// <summary>Which of the clashes an entry is in, from 0.</summary>
    public int ClashOf(MyEntry entry) => Clashes.TakeWhile(clash => !clash.Sessions.Contains(entry.Session)).Count();

    public bool IsToday { get; init; }

    public IReadOnlyList<ToldLine> Changes { get; init; } = [];

    /// <summary>When the address for their calendar was made; null while they have none.</summary>
    public DateTimeOffset? FeedMadeAt { get; init; }

    /// <summary>The new address, once: it can't be shown again.</summary>
    public string? NewFeed { get; init; }

    /// <summary>The last day on which it works.</summary>
    public DateOnly? FeedLasts { get; init; }

    public bool IsPreliminary { get; init; }

    /// <summary>The name under which the errors of the question stand.</summary>
    public string? Keep { get; init; }
}
