using System.Text;
using PactPortal.Domain.People;

namespace PactPortal.Application.Programme.Import;

/// <summary>What the columns are called: in the portal's own files, and elsewhere.</summary>
public static class ImportColumns
{
    public static readonly IReadOnlyList<ImportColumn> All = Enum.GetValues<ImportColumn>();

    private static readonly Dictionary<string, ImportColumn> Named = All
        .SelectMany(column => Others(column).Prepend(column.Title()).Select(name => (Name: Fold(name), column)))
        .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.column);

    /// <summary>As the portal's own files have it.</summary>
    public static string Title(this ImportColumn column) => column switch
    {
        ImportColumn.Code => "Code",
        ImportColumn.Title => "Title",
        ImportColumn.Kind => "Kind",
        ImportColumn.State => "State",
        ImportColumn.Block => "Block",
        ImportColumn.Day => "Day",
        ImportColumn.Date => "Date",
        ImportColumn.Start => "Start",
        ImportColumn.End => "End",
        ImportColumn.Duration => "Duration",
        ImportColumn.Rooms => "Rooms",
        ImportColumn.Place => "Place in words",
        ImportColumn.Track => "Track",
        ImportColumn.Format => "Format",
        ImportColumn.Level => "Level",
        ImportColumn.Cohort => "Cohort",
        ImportColumn.AgencyTypes => "Agency types",
        ImportColumn.Roles => "Roles",
        ImportColumn.Capacity => "Capacity",
        ImportColumn.Choosing => "Chosen beforehand",
        ImportColumn.Pinned => "Pinned",
        ImportColumn.Abstract => "Abstract",
        ImportColumn.Objectives => "Objectives",
        ImportColumn.Advisory => "Content advisory",
        ImportColumn.CreditHours => "Credit hours",
        ImportColumn.Interpreter => "Interpreter",
        ImportColumn.Captions => "Captions",
        ImportColumn.Recording => "Recording",
        ImportColumn.Photographs => "Photographs",
        ImportColumn.Speakers => "Speakers",
        ImportColumn.Identifier => "Identifier",
    };

    /// <summary>What a column with this title says, or null.</summary>
    public static ImportColumn? Find(string title) => Named.TryGetValue(Fold(title), out var column) ? column : null;

    /// <summary>A guess for each title; what two would say is said by the first.</summary>
    public static IReadOnlyList<ImportColumn?> Guess(IReadOnlyList<string> titles)
    {
        var met = new HashSet<ImportColumn>();
        return [.. titles.Select(title => Find(title) is { } column && met.Add(column) ? column : (ImportColumn?)null)];
    }

    private static string Fold(string title)
    {
        var letters = new StringBuilder();
        foreach (var letter in PersonName.Fold(title).Where(char.IsLetterOrDigit))
        {
            letters.Append(letter);
        }

        return letters.ToString();
    }

    private static string[] Others(ImportColumn column) => column switch
    {
        ImportColumn.Code => ["Item code", "Session code", "Session ID", "ID", "Number", "No"],
        ImportColumn.Title => ["Name", "Session", "Session title", "Session name", "Event", "Talk", "Subject", "Topic", "Item"],
        ImportColumn.Kind => ["Type", "Session type", "Event type", "Category"],
        ImportColumn.State => ["Status"],
        ImportColumn.Block => ["Parent", "Part of", "In block"],
        ImportColumn.Day => ["Day number", "Convening day", "Day of convening"],
        ImportColumn.Date => ["Start date", "Session date", "On"],
        ImportColumn.Start => ["Start time", "Starts", "Begin", "Begins", "From", "Time", "Starts at"],
        ImportColumn.End => ["End time", "Ends", "Finish", "Until", "To", "Ends at"],
        ImportColumn.Duration => ["Length", "Minutes", "Duration (minutes)"],
        ImportColumn.Rooms => ["Room", "Location", "Venue", "Where"],
        ImportColumn.Place => ["Place", "Meeting point"],
        ImportColumn.Track => ["Strand", "Stream", "Thread"],
        ImportColumn.Format => ["Session format"],
        ImportColumn.Level => ["Difficulty", "Audience level"],
        ImportColumn.Cohort => ["Region", "Regional cohort"],
        ImportColumn.AgencyTypes => ["Agency", "Agencies", "Audience", "For agency types"],
        ImportColumn.Roles => ["For roles", "Audience roles"],
        ImportColumn.Capacity => ["Seats", "Places", "Maximum", "Max attendees"],
        ImportColumn.Choosing => ["Takes choices", "Sign-up", "Sign up", "Registration needed"],
        ImportColumn.Pinned => ["Fixed"],
        ImportColumn.Abstract => ["Description", "Summary", "Details"],
        ImportColumn.Objectives => ["Learning objectives", "Goals"],
        ImportColumn.Advisory => ["Advisory", "Content warning", "Content note"],
        ImportColumn.CreditHours => ["Credits", "CEU", "CE hours", "CEUs"],
        ImportColumn.Interpreter => ["Interpretation", "ASL"],
        ImportColumn.Captions => ["Captioning", "CART"],
        ImportColumn.Recording => ["Recorded", "May be recorded", "Record"],
        ImportColumn.Photographs => ["Photos", "Photography", "May be photographed"],
        ImportColumn.Speakers => ["Speaker", "Presenter", "Presenters", "People", "Persons", "Who", "Panelists", "Facilitator"],
        ImportColumn.Identifier => ["GUID", "UUID", "UID"],
    };
}
