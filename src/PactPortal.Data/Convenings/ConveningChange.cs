using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Data.Convenings;

/// <summary>
/// One field of a convening that somebody changed, from what to what. Append-only. It keeps what the planner who did it was called then,
/// which the audit trail doesn't: another planner whose answers it crosses is told by whom, within the commit that refuses them, and a
/// planner acts there in their office. It stands on no page and in no list.
/// </summary>
public sealed class ConveningChange
{
    private ConveningChange()
    {
        (ActorName, Field) = (null!, null!); // set by the database
    }

    /// <param name="version">Of the section, with the change.</param>
    /// <param name="position">Of the field among those of the change, from 1.</param>
    public ConveningChange(Guid conveningId, ConveningSection section, int version, int position, Act act, FieldChange field)
    {
        ConveningChangeId = Guid.CreateVersion7();
        (ConveningId, Section, Version, Position) = (conveningId, section, version, position);
        (At, Actor, ActorName) = (act.At, act.Actor, act.ActorName);
        (Field, Before, After) = (field.Field, field.From, field.To);
    }

    public Guid ConveningChangeId { get; private set; }

    public Guid ConveningId { get; private set; }

    public ConveningSection Section { get; private set; }

    public int Version { get; private set; }

    public int Position { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? Actor { get; private set; }

    public string ActorName { get; private set; }

    public string Field { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }
}
