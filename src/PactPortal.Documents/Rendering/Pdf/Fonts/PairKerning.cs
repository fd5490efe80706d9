using System.Numerics;

namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary><c>GPOS</c> lookup type 2: how much nearer two glyphs stand than their advances say.</summary>
internal sealed class PairKerning
{
    private const int Placement = 3, AdvanceX = 4;
    private readonly SfntFile file;
    private readonly List<Subtable> subtables = [];

    public PairKerning(SfntFile file)
    {
        this.file = file;
        foreach (var at in LayoutTable.Subtables(file, "GPOS", "kern", 2))
        {
            var coverage = LayoutTable.Coverage(file, at + file.U16(at + 2));
            var byClass = file.U16(at) == 2;
            subtables.Add(new Subtable(
                at,
                coverage,
                byClass ? LayoutTable.Classes(file, at + file.U16(at + 8)) : null,
                byClass ? LayoutTable.Classes(file, at + file.U16(at + 10)) : []));
        }
    }

    public int Between(ushort left, ushort right)
    {
        foreach (var subtable in subtables)
        {
            if (subtable.Coverage.TryGetValue(left, out var place) && Value(subtable, place, left, right) is { } value)
            {
                return value;
            }
        }

        return 0;
    }

    private int? Value(Subtable subtable, int place, ushort left, ushort right)
    {
        int firstFormat = file.U16(subtable.At + 4), secondFormat = file.U16(subtable.At + 6);
        var size = 2 * (BitOperations.PopCount((uint)firstFormat) + BitOperations.PopCount((uint)secondFormat));
        var value = (firstFormat & AdvanceX) == 0 ? -1 : 2 * BitOperations.PopCount((uint)(firstFormat & Placement));
        if (subtable.LeftClasses is { } leftClasses)
        {
            var row = leftClasses.GetValueOrDefault(left) * file.U16(subtable.At + 14);
            return Advance(subtable.At + 16 + size * (row + subtable.RightClasses.GetValueOrDefault(right)), value);
        }

        var set = subtable.At + file.U16(subtable.At + 10 + 2 * place);
        for (int low = 0, high = file.U16(set) - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            var pair = set + 2 + (2 + size) * middle;
            switch (file.U16(pair).CompareTo(right))
            {
                case 0:
                    return Advance(pair + 2, value);
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    private int Advance(int record, int value) => value < 0 ? 0 : file.S16(record + value);

    private sealed record Subtable(int At, Dictionary<ushort, int> Coverage, Dictionary<ushort, int>? LeftClasses, Dictionary<ushort, int> RightClasses);
}
