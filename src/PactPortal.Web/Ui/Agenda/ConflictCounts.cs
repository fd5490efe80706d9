using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Ui.Agenda;

/// <summary>Conflicts of a draft, counted and drawn alike wherever the planning team reads them.</summary>
public static class ConflictCounts
{
    /// <summary>"2 must be settled, 1 to look at, 3 notes, 1 silenced".</summary>
    public static string Sum(IReadOnlyCollection<AgendaConflict> conflicts)
    {
        var open = conflicts.Where(conflict => !conflict.IsSilenced).CountBy(conflict => conflict.Severity).ToDictionary();
        var notes = open.GetValueOrDefault(ConflictSeverity.Note);
        var silenced = conflicts.Count(conflict => conflict.IsSilenced);
        (int Count, string Words)[] parts =
        [
            (open.GetValueOrDefault(ConflictSeverity.MustBeSettled), "must be settled"), (open.GetValueOrDefault(ConflictSeverity.LookAtIt), "to look at"),
            (notes, notes == 1 ? "note" : "notes"), (silenced, "silenced"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => FormattableString.Invariant($"{part.Count} {part.Words}")));
    }

    public static StatusKind ShapeOf(AgendaConflict conflict) => conflict.IsSilenced ? StatusKind.Ended : conflict.Severity switch
    {
        ConflictSeverity.MustBeSettled => StatusKind.Look,
        ConflictSeverity.LookAtIt => StatusKind.Todo,
        ConflictSeverity.Note => StatusKind.None,
    };
}
