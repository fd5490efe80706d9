namespace PactPortal.Domain;

/// <summary>Who pays for a registration, and is written to about it: an organization, or a person who comes without one.</summary>
public readonly record struct Payer
{
    private Payer(Guid id, bool isPerson) => (Id, IsPerson) = (id, isPerson);

    /// <summary>Of the organization or of the person.</summary>
    public Guid Id { get; }

    public bool IsPerson { get; }

    /// <summary>Null for a person.</summary>
    public Guid? OrganizationId => IsPerson ? null : Id;

    /// <summary>Null for an organization.</summary>
    public Guid? PersonId => IsPerson ? Id : null;

    public static Payer Organization(Guid organizationId) => new(organizationId, false);

    public static Payer Person(Guid personId) => new(personId, true);

    /// <summary>As it is kept, in two columns of which one is filled.</summary>
    /// <exception cref="ArgumentException">Neither or both are filled.</exception>
    public static Payer Of(Guid? organizationId, Guid? personId) => (organizationId, personId) switch
    {
        ({ } id, null) => Organization(id),
        (null, { } id) => Person(id),
        _ => throw new ArgumentException("A payer is one organization or one person.", nameof(organizationId)),
    };
}
