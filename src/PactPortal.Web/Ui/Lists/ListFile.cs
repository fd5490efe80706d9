using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PactPortal.Application.Audit;
using PactPortal.Data.Audit;
using PactPortal.Documents.Lists;
using PactPortal.Documents.Rendering;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Ui.Lists;

/// <summary>
/// All rows of a list as a file. Before the first byte leaves, the audit trail says who took which list, and how: a list can't be handed
/// out without.
/// </summary>
public sealed class ListFile<TRow>(PortalList<TRow> list, ListFormat format) : IActionResult
{
    /// <summary>Paper ends here, and says so; the other files have every row.</summary>
    private const int PrintedAtMost = 1_000;

    private static readonly string TooMany = string.Create(
        CultureInfo.InvariantCulture, $"These are the first {PrintedAtMost:N0}. The CSV and XLSX files have all of them.");

    public async Task ExecuteResultAsync(ActionContext context)
    {
        SetHeaders(context.HttpContext.Response);
        if (HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            return; // nothing is handed out
        }

        var (services, cancellation) = (context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        var caller = services.GetRequiredService<CurrentPerson>().Caller;
        await services.GetRequiredService<RecordExport>()
            .ExecuteAsync(caller, $"{list.Many} exported as {format.Ending}", AuditSubject.Convening(list.Subject), cancellation);
        using var content = format == ListFormat.Csv ? null : new MemoryStream();
        if (format == ListFormat.Xlsx)
        {
            await XlsxFile.WriteAsync(content!, list.Title, list.ReadSheetAsync(), cancellation); // there for all but CSV
        }
        else if (format == ListFormat.Pdf)
        {
            var print = await PrintAsync(caller.Act.At, cancellation);
            var file = services.GetRequiredService<IDocumentRenderer>().Render(ListDocument.Compose(print));
            await content!.WriteAsync(file, cancellation); // likewise
        }

        var response = context.HttpContext.Response;
        if (content is null)
        {
            await CsvFile.WriteAsync(response.Body, list.ReadSheetAsync(), cancellation);
            return;
        }

        response.ContentLength = content.Length;
        content.Position = 0;
        await content.CopyToAsync(response.Body, cancellation);
    }

    private void SetHeaders(HttpResponse response)
    {
        var name = $"{list.Many.Replace(' ', '-')}-{list.Subject}.{format.Ending}";
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
    }

    private async Task<ListPrint> PrintAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var columns = list.Columns.All
            .Where(column => column is { IsOnPage: true, Kind: not ListColumnKind.Acts }
                && (column.IsOnPaper || ReferenceEquals(column, list.OrderedBy)))
            .ToList();
        var rows = await list.Ordered.Take(PrintedAtMost + 1).ToListAsync(cancellation);
        return new ListPrint(
            list.Title, list.Of, asOf, list.Columns.Zone,
            [
                .. list.Request.Words is { } words ? new[] { ("Searched for", words) } : [],
                .. from filter in list.Request.Filters let narrowed = filter.NarrowedTo where narrowed is not null select (filter.Label,
                    narrowed),
                ("Order", $"{list.OrderedBy.Title}, {list.OrderedBy.Direction(list.Order.IsDescending)}"),
            ],
            [.. columns.Select(column => new ListPrintColumn(column.FileTitle, column.IsNumber))],
            [.. rows.Take(PrintedAtMost)
                .Select(row => (IReadOnlyList<ListPrintCell>)[.. columns.Select(column => PrintedOf(column, row))])],
            rows.Count > PrintedAtMost ? TooMany : null);
    }

    private static ListPrintCell PrintedOf(ListColumn<TRow> column, TRow row) =>
        new(column.Value(row).Words is { Length: > 0 } words ? words : "–", column.Note?.Invoke(row));
}

public static class ListFiles
{
    /// <summary>The list as a file with the ending that the route names.</summary>
    public static IActionResult ListFile<TRow>(this ControllerBase controller, PortalList<TRow> list, string format) =>
        ListFormat.Find(format) is { } known ? new ListFile<TRow>(list, known) : controller.NotFound();
}
