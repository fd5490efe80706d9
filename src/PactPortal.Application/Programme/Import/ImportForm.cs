using System.Text.Json.Serialization;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>Of what a name is that the convening doesn't have.</summary>
public enum ImportedNameKind
{
    [JsonStringEnumMemberName("Room")]
    Room = 1,
    [JsonStringEnumMemberName("Track")]
    Track = 2,
    [JsonStringEnumMemberName("Speaker")]
    Speaker = 3,
}

/// <summary>What a planner says about a file: its columns, its days, and names that the convening doesn't have.</summary>
public sealed class ImportForm
{
    /// <summary>Names that are asked about at once; more are no schedule of one convening.</summary>
    public const int MostNames = 1_000;

    /// <summary>What <see cref="EmptyCells"/> says: what stands in the item stays, or is emptied.</summary>
    public const string Keep = "keep", Clear = "clear";

    /// <summary>For each column of the sheet what it says; empty: nothing that is imported.</summary>
    public List<string?> Columns { get; set; } = [];

    public List<DayAnswer> Days { get; set; } = [];

    public List<NameAnswer> Names { get; set; } = [];

    /// <summary>Of new items whose state the file doesn't say.</summary>
    public string? State { get; set; } = StoredName.Of(AgendaItemState.Planned);

    /// <summary>What an empty cell of a column that is imported says.</summary>
    public string? EmptyCells { get; set; } = Keep;

    /// <summary>New items are chosen beforehand where the file doesn't say it and their kind is one that is chosen.</summary>
    public bool AreChosen { get; set; }

    /// <summary>A mark of the draft and the answers that were shown.</summary>
    public string? Shown { get; set; }

    internal AgendaItemState NewState =>
        StoredName.Find<AgendaItemState>(State) is AgendaItemState.Idea ? AgendaItemState.Idea : AgendaItemState.Planned;

    public bool ClearsByEmptyCells => EmptyCells == Clear;

    /// <summary>What the rows say. Of a sheet that empties nothing an empty cell says nothing, but in a time of which another cell says something.</summary>
    internal IReadOnlyList<ImportedRow> RowsOf(ImportedFile file) =>
        ClearsByEmptyCells ? file.Read(ColumnsOf(file)) : [.. file.Read(ColumnsOf(file)).Select(row => row.WithoutEmptyCells())];

    /// <summary>As somebody answered; the guess where nobody did.</summary>
    internal IReadOnlyList<ImportColumn?> ColumnsOf(ImportedFile file) =>
        Columns.Count == 0 ? file.Guess
            : [.. Enumerable.Range(0, file.Titles.Count).Select(at => StoredName.Find<ImportColumn>(Columns.ElementAtOrDefault(at)))];
}

/// <summary>Which day of the convening a file means by a word of its own: "D0".</summary>
public sealed class DayAnswer
{
    public string? Label { get; set; }

    /// <summary>The day's number; empty: none, what is on it has no time yet.</summary>
    public string? Day { get; set; }
}

/// <summary>What becomes of a name that the convening doesn't have.</summary>
public sealed class NameAnswer
{
    /// <summary>What <see cref="Answer"/> says beside the identifier of one that is there.</summary>
    public const string Add = "add", LeaveOut = "out";

    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Answer { get; set; }
}
