namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>People who are wanted in two places, who can't be there, who declined; and items whose interpreter isn't found yet.</summary>
internal static class SpeakerConflicts
{
    public static IEnumerable<AgendaConflict> Of(ReadDraft draft) =>
        draft.BySpeaker().SelectMany(one => TwoPlaces(draft, one.Speaker, one.Items).Concat(Away(draft, one.Speaker, one.Items)))
            .Concat(draft.Items.SelectMany(item => Declined(draft, item)))
            .Concat(draft.Items.SelectMany(item => NoInterpreter(draft, item)));

    private static IEnumerable<AgendaConflict> TwoPlaces(ReadDraft draft, Speaker speaker, IReadOnlyList<DraftItem> items) =>
        from clash in Clash.Among(items)
        select new AgendaConflict(
            ConflictKind.SpeakerInTwoPlaces, () => draft.Words.AtOnce($"{speaker.Name} is in", clash, "in "), clash.First, clash.Second)
        {
            Speaker = speaker,
            When = clash.When,
            Extent = clash.Minutes,
        };

    private static IEnumerable<AgendaConflict> Away(ReadDraft draft, Speaker speaker, IReadOnlyList<DraftItem> items)
    {
        var absences = Period.Merge((speaker.Absences ?? []).Select(absence => new Period(absence.StartsAt, absence.EndsAt)));
        return from item in items
               let cut = Overlaps.With(item, absences)
               where cut is not null
               select new AgendaConflict(
                   ConflictKind.SpeakerAway, () => draft.Words.Beside(speaker.Name, "can’t be there", cut, "is in", item), item)
               {
                   Speaker = speaker,
                   When = cut.Common,
                   Extent = ConflictKey.Minutes(cut.Total),
               };
    }

    private static IEnumerable<AgendaConflict> Declined(ReadDraft draft, DraftItem item) =>
        from person in item.People
        where !ReadDraft.Comes(person)
        let speaker = draft.SpeakerOf(person, item)
        select new AgendaConflict(ConflictKind.SpeakerDeclined, () => $"{speaker.Name} declined {item.Code} and still stands in it", item)
        {
            Speaker = speaker,
        };

    private static IEnumerable<AgendaConflict> NoInterpreter(ReadDraft draft, DraftItem item)
    {
        var interpreters = item.People.Where(person => person.Role is SpeakingRole.Interpreter && ReadDraft.Comes(person)).ToList();
        var isFound = interpreters.Exists(person => person.Answer is SpeakingAnswer.Confirmed);
        if (isFound || item.Item.Interpreter is not AccessProvision.Scheduled)
        {
            return [];
        }

        var names = string.Join(" and ", interpreters.Select(person => Within(draft.SpeakerOf(person, item).Name)));
        var who = interpreters.Count switch
        {
            0 => "nobody is named",
            1 => $"{names} hasn’t confirmed",
            _ => $"{names} haven’t confirmed",
        };
        return [new AgendaConflict(ConflictKind.InterpreterMissing, () => $"An interpreter is scheduled for {item.Code}, {who}", item)];
    }

    /// <summary>Within a sentence who has no name is written small.</summary>
    private static string Within(string name) => name == Speaker.Unnamed ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
