namespace PactPortal.Domain;

/// <summary>The organizations whose records somebody may touch. What is out of reach is not there, whether it exists or not.</summary>
public sealed class Reach
{
    public static readonly Reach Nothing = new([], false);

    /// <summary>Every organization: the planning team's own acts, whose rules the access table holds, and the portal itself.</summary>
    public static readonly Reach Everywhere = new([], true);

    private Reach(IReadOnlyList<Guid> organizations, bool isEverywhere)
    {
        Organizations = organizations;
        IsEverywhere = isEverywhere;
    }

    /// <summary>The organizations by name of identifier; empty for <see cref="Everywhere"/>.</summary>
    public IReadOnlyList<Guid> Organizations { get; }

    public bool IsEverywhere { get; }

    public static Reach Of(IReadOnlyList<Guid> organizations) => organizations.Count == 0 ? Nothing : new(organizations, false);

    public bool Includes(Guid organizationId) => IsEverywhere || Organizations.Contains(organizationId);
}
