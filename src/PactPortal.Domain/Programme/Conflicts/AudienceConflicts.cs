using PactPortal.Domain.Counties;

namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>Those who come: a cohort that is wanted in two places, and people who chose two items that overlap.</summary>
internal static class AudienceConflicts
{
    public static IEnumerable<AgendaConflict> Of(ReadDraft draft) =>
        Enum.GetValues<Cohort>().SelectMany(cohort => TwoPlaces(draft, cohort)).Concat(Choices(draft));

    private static IEnumerable<AgendaConflict> TwoPlaces(ReadDraft draft, Cohort cohort) =>
        from clash in Clash.Among(draft.Placed.Where(item => item.Item.Cohort == cohort && !item.IsThroughout))
        let does = $"The {Cohorts.NameOf(cohort)} cohort is wanted in"
        select new AgendaConflict(ConflictKind.CohortInTwoPlaces, () => draft.Words.AtOnce(does, clash, "in "), clash.First, clash.Second)
        {
            When = clash.When,
            About = StoredName.Of(cohort),
            Extent = clash.Minutes,
        };

    private static IEnumerable<AgendaConflict> Choices(ReadDraft draft)
    {
        foreach (var (both, people) in draft.Draft.ChosenBoth)
        {
            if (people > 0
                && draft.Find(both.First) is { IsPlaced: true, IsThroughout: false } one
                && draft.Find(both.Second) is { IsPlaced: true, IsThroughout: false } other
                && Clash.Of(one, other) is { } clash)
            {
                yield return new AgendaConflict(
                    ConflictKind.OverlappingChoices,
                    () => draft.Words.AtOnce($"{NumberWords.People(people)} chose", clash, ""),
                    clash.First,
                    clash.Second)
                {
                    When = clash.When,
                    Extent = ConflictKey.Tens(people),
                };
            }
        }
    }
}
