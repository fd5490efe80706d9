using PactPortal.Domain.Convenings;

namespace PactPortal.Data.Convenings;

/// <summary>How often a section of a convening was changed; there is no row before the first time.</summary>
public sealed class ConveningSectionVersion(Guid conveningId, ConveningSection section)
{
    /// <summary>Of a section that nobody has changed since the convening was made.</summary>
    public const int First = 1;

    public Guid ConveningId { get; private set; } = conveningId;

    public ConveningSection Section { get; private set; } = section;

    public int Version { get; private set; } = First;

    public void Raise() => Version++;
}
