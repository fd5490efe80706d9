using PactPortal.Application.Sheets;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>Reads a schedule by what is in the file: CSV, XLSX, frab's XML and JSON, or a list of items as JSON.</summary>
public static class ScheduleFile
{
    public const int MostRows = 5_000;

    private const int MostColumns = 100;

    /// <summary>In bytes.</summary>
    public const long Largest = 50L * 1024 * 1024;

    public const string TooLarge = "Choose a file of at most 50 MB. Nothing was imported.";

    /// <param name="content">Can be sought in.</param>
    /// <param name="field">Beside which the file is refused as a whole.</param>
    public static Outcome<ImportedFile> Read(Stream content, string field)
    {
        var kind = FileKinds.Of(content, field);
        return kind.Succeeded ? Read(kind.Value, content, field) : kind.Failure;
    }

    private static Outcome<ImportedFile> Read(FileKind kind, Stream content, string field) => kind switch
    {
        FileKind.Text or FileKind.Workbook => ReadSheet(kind, content, field),
        FileKind.Xml => FrabXml.Read(content, field),
        FileKind.Json => ScheduleJson.Read(content, field),
    };

    private static Outcome<ImportedFile> ReadSheet(FileKind kind, Stream content, string field)
    {
        var rows = SheetFile.Read(kind, content, MostRows, field);
        if (!rows.Succeeded)
        {
            return rows.Failure;
        }

        var file = ImportedFile.OfSheet(rows.Value);
        return file.Count == 0 ? new Refusal("This file has titles and no rows below them.", field)
            : file.Count > MostRows ? SheetFile.TooMany(MostRows, field)
            : file.Titles.Count > MostColumns
                ? new Refusal(FormattableString.Invariant($"A sheet has at most {MostColumns} columns here. Take out what says nothing of the agenda."), field)
            : file;
    }
}
