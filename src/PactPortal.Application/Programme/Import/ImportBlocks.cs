using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// Which block each row stands in, by code or title: first among the rows of the file, of the same day before others, then in the draft. What
/// would stand in itself, or in a row that can't be imported, is refused.
/// </summary>
internal sealed class ImportBlocks(IReadOnlyList<PlannedRow> rows, ImportGround ground)
{
    private const int Deepest = 20;

    private readonly ILookup<string, PlannedRow> byCode =
        rows.Where(row => row.Row[ImportColumn.Code] is { Length: > 0 }).ToLookup(row => PersonName.Fold(row.Row[ImportColumn.Code]!));

    private readonly ILookup<string, PlannedRow> byTitle = rows.Where(IsBlock).ToLookup(row => PersonName.Fold(row.Title));
    private readonly Dictionary<Guid, PlannedRow> byId = rows.DistinctBy(row => row.ItemId).ToDictionary(row => row.ItemId);
    private readonly Dictionary<Guid, AgendaItem> items = ground.Draft.Items.ToDictionary(item => item.AgendaItemId);

    public void Find()
    {
        foreach (var row in rows.Where(row => row is { IsSound: true, Terms: not null } && row.Row[ImportColumn.Block] is { Length: > 0 }))
        {
            if (Named(row, row.Row[ImportColumn.Block]!.Trim()) is { } block)
            {
                row.Terms = row.Terms! with { ParentId = block };
            }
            else
            {
                row.Refuse("Block: there is no such block, in the file or in the agenda. Write its code or its title.");
            }
        }

        while (rows.Where(row => row is { IsSound: true, Terms.ParentId: not null }).Select(row => (row, Why: WhyNot(row))).Where(one => one.Why is not null).ToList()
            is { Count: > 0 } refused)
        {
            foreach (var (row, why) in refused)
            {
                row.Refuse(why!);
            }
        }
    }

    private static bool IsBlock(PlannedRow row) => row.Terms?.Kind == AgendaItemKind.Block;

    private Guid? Named(PlannedRow row, string name)
    {
        var folded = PersonName.Fold(name);
        var day = row.Terms?.Time?.Day;
        return byCode[folded].FirstOrDefault()?.ItemId
            ?? ground.Draft.Items.FirstOrDefault(item => PersonName.Fold(item.Code) == folded)?.AgendaItemId
            ?? byTitle[folded].FirstOrDefault(block => block.Terms?.Time?.Day == day)?.ItemId
            ?? byTitle[folded].FirstOrDefault()?.ItemId
            ?? ground.Draft.Items.Where(item => item.Kind == AgendaItemKind.Block && PersonName.Fold(item.Title) == folded)
                .OrderBy(item => item.Day != day).FirstOrDefault()?.AgendaItemId;
    }

    private string? WhyNot(PlannedRow row)
    {
        var parent = row.Terms!.ParentId!.Value;
        var its = byId.GetValueOrDefault(parent);
        if (its is { IsSound: false, Item: null })
        {
            return FormattableString.Invariant($"Block: its block is in row {its.Line}, which can’t be imported.");
        }

        if (KindOf(parent) != AgendaItemKind.Block)
        {
            return "Block: what it names is not a block of sessions.";
        }

        var above = (Guid?)parent;
        for (var depth = 0; above is { } id; depth++)
        {
            if (id == row.ItemId)
            {
                return "Block: this item would stand in itself, by way of the blocks around it.";
            }

            if (depth == Deepest)
            {
                return FormattableString.Invariant($"Block: blocks stand in each other at most {Deepest} deep.");
            }

            above = ParentOf(id);
        }

        return null;
    }

    private AgendaItemKind? KindOf(Guid id) => byId.GetValueOrDefault(id) is { IsSound: true, Terms: { } terms } ? terms.Kind : items.GetValueOrDefault(id)?.Kind;

    private Guid? ParentOf(Guid id) => byId.GetValueOrDefault(id) is { IsSound: true, Terms: { } terms } ? terms.ParentId : items.GetValueOrDefault(id)?.ParentId;
}
