using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>
/// What is said of an item, field by field in words. A form carries a mark of what was shown, so that whoever saves it late is told which fields
/// another planner changed, and what they say now.
/// </summary>
internal static class ItemFacts
{
    private const int Most = 5, Longest = 80, MarkLength = 6;

    /// <summary>A few figures for each field, in their order.</summary>
    public static string Mark(AgendaItem item, AgendaDraft draft, TimeZoneInfo zone) =>
        string.Join('.', Of(item, draft, zone).Select(fact => MarkOf(fact.Words)));

    /// <summary>": title is now “A”; time is now “B”; and 2 more". Empty where the mark says nothing.</summary>
    public static string ChangedSince(string? mark, AgendaItem item, AgendaDraft draft, TimeZoneInfo zone)
    {
        var (shown, facts) = (mark?.Split('.') ?? [], Of(item, draft, zone));
        if (shown.Length != facts.Count)
        {
            return "";
        }

        var changed = facts.Where((fact, at) => MarkOf(fact.Words) != shown[at])
            .Select(fact => fact.Words.Length == 0 ? $"{fact.Name} is empty now" : $"{fact.Name} is now “{Short(fact.Words)}”").ToList();
        return changed.Count == 0 ? ""
            : ": " + string.Join("; ", changed.Take(Most)) + (changed.Count > Most ? $"; and {changed.Count - Most} more" : "");
    }

    /// <summary>"title: “B”, was “A”", of each field that differs.</summary>
    public static IReadOnlyList<string> Differences(AgendaItem was, AgendaItem item, AgendaDraft draft, TimeZoneInfo zone) =>
        [
            .. Of(was, draft, zone).Zip(Of(item, draft, zone)).Where(pair => pair.First.Words != pair.Second.Words)
                .Select(pair => pair.Second.Words.Length == 0 ? $"{pair.First.Name}: none, was “{Short(pair.First.Words)}”"
                    : pair.First.Words.Length == 0 ? $"{pair.First.Name}: “{Short(pair.Second.Words)}”"
                    : $"{pair.First.Name}: “{Short(pair.Second.Words)}”, was “{Short(pair.First.Words)}”"),
        ];

    private static IReadOnlyList<(string Name, string Words)> Of(AgendaItem item, AgendaDraft draft, TimeZoneInfo zone) =>
    [
        ("title", item.Title),
        ("kind", item.Kind.Name()),
        ("state", ItemWords.Name(item.State)),
        ("block", draft.Items.FirstOrDefault(one => one.AgendaItemId == item.ParentId)?.Title ?? ""),
        ("time", ItemWords.When(item, zone)),
        ("pinned", item.IsPinned ? "yes" : "no"),
        ("room", string.Join(" and ", item.RoomIds.Select(id => draft.Rooms.FirstOrDefault(room => room.RoomId == id)?.Name))),
        ("place", item.Place ?? ""),
        ("choosing", item.TakesChoices ? "chosen beforehand" : "for whoever comes"),
        ("places", item.Capacity?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("track", draft.Tracks.FirstOrDefault(track => track.TrackId == item.TrackId)?.Name ?? ""),
        ("format", item.Format ?? ""),
        ("level", ItemWords.Name(item.Level)),
        ("cohort", item.Cohort is { } cohort ? Cohorts.NameOf(cohort) : ""),
        ("audience", item.Audience.Words),
        ("abstract", item.Abstract ?? ""),
        ("objectives", string.Join("; ", item.Objectives)),
        ("content advisory", item.ContentAdvisory ?? ""),
        ("credit hours", item.CreditMinutes is { } minutes ? ItemWords.Hours(minutes) : ""),
        ("interpreter", ItemWords.Name(item.Interpreter)),
        ("captions", ItemWords.Name(item.Captioning)),
        ("recording", item.MayBeRecorded ? "allowed" : "not allowed"),
        ("photographs", item.MayBePhotographed ? "allowed" : "not allowed"),
        ("speakers", Speakers(item)),
    ];

    /// <summary>By numbers and no names: who is hidden is among them.</summary>
    private static string Speakers(AgendaItem item)
    {
        var confirmed = item.Speakers.Count(one => one.Answer == SpeakingAnswer.Confirmed);
        return item.Speakers.Count == 0 ? "" : $"{NumberWords.People(item.Speakers.Count)}, {NumberWords.Of(confirmed)} confirmed";
    }

    private static string MarkOf(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..MarkLength];

    private static string Short(string words) =>
        (words.Length > Longest ? string.Concat(words.AsSpan(0, Longest), "…") : words).ReplaceLineEndings(" ");
}
