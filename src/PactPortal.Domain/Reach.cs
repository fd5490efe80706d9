namespace PactPortal.Domain;

/// <summary>
/// The organizations whose records somebody may touch, and their own as a person who pays for themselves. What is out of reach is not
/// there, whether it exists or not.
/// </summary>
public sealed class Reach
{
    public static readonly Reach Nothing = new([], null, false);

    /// <summary>Every payer: the planning team's own acts, whose rules the access table holds, and the portal itself.</summary>
    public static readonly Reach Everywhere = new([], null, true);

    private Reach(IReadOnlyList<Guid> organizations, Guid? personId, bool isEverywhere)
    {
        (Organizations, PersonId, IsEverywhere) = (organizations, personId ?? Guid.Empty, isEverywhere);
    }

    /// <summary>The organizations by name of identifier; empty for <see cref="Everywhere"/>.</summary>
    public IReadOnlyList<Guid> Organizations { get; }

    /// <summary>Who touches what is their own; <see cref="Guid.Empty"/>, which is nobody, so that a query may compare it.</summary>
    public Guid PersonId { get; }

    public bool IsEverywhere { get; }

    /// <param name="organizations">By identifier.</param>
    /// <param name="personId">Who reaches what they pay for themselves, or null.</param>
    public static Reach Of(IReadOnlyList<Guid> organizations, Guid? personId = null) =>
        organizations.Count == 0 && personId is null ? Nothing : new(organizations, personId, false);

    public bool Includes(Guid organizationId) => IsEverywhere || Organizations.Contains(organizationId);

    public bool Includes(Payer payer) => IsEverywhere || (payer.IsPerson ? payer.Id == PersonId : Organizations.Contains(payer.Id));
}
