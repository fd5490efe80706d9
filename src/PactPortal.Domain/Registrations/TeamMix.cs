using PactPortal.Domain.Organizations;

namespace PactPortal.Domain.Registrations;

/// <summary>
/// Which of the protocol partners of WIC 16524.8 a team has and lacks. Counts agency types only:
/// nothing about a person's experience can appear in it.
/// </summary>
public sealed record TeamMix(IReadOnlyList<AgencyType> Present, IReadOnlyList<AgencyType> Missing)
{
    public static TeamMix Of(IEnumerable<AgencyType> team)
    {
        var present = team.Distinct().Order().ToList();
        return new TeamMix(present, [.. AgencyTypes.ProtocolPartners.Except(present)]);
    }
}
