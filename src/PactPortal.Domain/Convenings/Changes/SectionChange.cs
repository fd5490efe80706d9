using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>
/// A section of a convening as somebody wants it. What the section says now is a record of the same kind, so that a form starts from it and
/// what changes is told field by field. <see cref="Convening.Change"/> applies it.
/// </summary>
public abstract record SectionChange
{
    public abstract ConveningSection Section { get; }

    /// <summary>The kinds of pools whose sizes this section says; those of other kinds are not its own.</summary>
    public virtual IReadOnlyList<SeatPoolKind> PoolKinds => [];

    /// <summary>Every pool of these kinds that there is to be, with its size.</summary>
    public virtual IReadOnlyList<PoolSize> Pools => [];

    /// <summary>The section as it stands.</summary>
    internal abstract SectionChange AsItIs(Convening convening, ConveningUse use);

    internal abstract IEnumerable<SectionField> Fields(Convening convening);

    /// <summary>The section's rule: says beside each field what is wrong with it.</summary>
    internal abstract void Check(Convening convening, ConveningUse use, SectionRefusals refusals);

    /// <summary>After nothing was refused.</summary>
    internal abstract void PutInto(Convening convening, ConveningUse use);

    private protected static string? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private protected static string YesOrNo(bool holds) => holds ? "yes" : "no";

    private protected static string? Instant(DateTimeOffset? at, Convening convening) =>
        at is { } known ? DateWords.DayTimeWithYear(known, convening.Zone) : null;

    private protected static string? Day(DateOnly? day) => day is { } known ? DateWords.DayWithYear(known) : null;
}
