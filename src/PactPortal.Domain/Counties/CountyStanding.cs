namespace PactPortal.Domain.Counties;

/// <summary>What is known of a county on a day: computed from its facts, never typed.</summary>
/// <param name="IsPactMember">False where nothing is recorded: membership is granted, not assumed.</param>
/// <param name="OptedIntoCsecProgram">Null where nothing is recorded.</param>
public sealed record CountyStanding(bool IsPactMember, bool? OptedIntoCsecProgram)
{
    public static readonly CountyStanding Unknown = new(false, null);

    public static CountyStanding On(DateOnly day, IEnumerable<CountyFact> facts)
    {
        var inEffect = facts
            .Where(fact => fact.EffectiveOn <= day)
            .GroupBy(fact => fact.Kind)
            .ToDictionary(group => group.Key, group => group.OrderBy(fact => fact.EffectiveOn).ThenBy(fact => fact.RecordedAt).Last().Holds);

        return new CountyStanding(
            inEffect.GetValueOrDefault(CountyFactKind.PactMembership),
            inEffect.TryGetValue(CountyFactKind.CsecProgramOptIn, out var optedIn) ? optedIn : null);
    }
}
