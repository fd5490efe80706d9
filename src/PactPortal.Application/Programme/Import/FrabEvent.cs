namespace PactPortal.Application.Programme.Import;

/// <summary>
/// An event of frab's schedules, in XML and JSON alike. What it leaves empty it doesn't say: such schedules hold less than the agenda does.
/// </summary>
internal sealed class FrabEvent(int number)
{
    private readonly Dictionary<ImportColumn, string> said = [];

    public FrabEvent Say(ImportColumn column, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            said[column] = text.Trim();
        }

        return this;
    }

    /// <summary>A word for the kind that the portal doesn't have is its format.</summary>
    public FrabEvent SayType(string? type) => KindWords.Find(type) is null ? Say(ImportColumn.Format, type) : Say(ImportColumn.Kind, type);

    /// <param name="day">The date of the day that the event is listed under.</param>
    /// <param name="date">The start, with offset.</param>
    public FrabEvent SayTime(string? day, string? date, string? start, string? duration) =>
        Say(ImportColumn.Day, day)
            .Say(ImportColumn.Start, string.IsNullOrWhiteSpace(date) ? start : date)
            .Say(ImportColumn.Duration, duration);

    public FrabEvent SaySpeakers(IEnumerable<string?> names) =>
        Say(ImportColumn.Speakers, ListedNames.Join(names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!.Trim())));

    /// <summary>Summary and description, once where they are the same.</summary>
    public FrabEvent SayTexts(string? summary, string? description) => Say(
        ImportColumn.Abstract,
        string.Join("\n\n", new[] { summary, description }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()).Distinct()));

    public ImportedRow Row() => new(number, said);
}
