using PactPortal.Data;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>What an import would do, with what its questions are asked against.</summary>
public sealed record ImportPreview(ImportedFile File, ImportPlan Plan, ImportGround Ground, IReadOnlyList<ImportColumn?> Columns);

/// <summary>Says what an import of a kept file would do, and does nothing.</summary>
public sealed class ImportPreviewReading(PortalDbContext db, AgendaUploads uploads)
{
    /// <param name="form">With the answers that were given, or none.</param>
    public async Task<Outcome<ImportPreview>> ReadAsync(Guid conveningId, Guid key, ImportForm form, CancellationToken cancellation)
    {
        var file = uploads.Read(conveningId, key);
        if (!file.Succeeded)
        {
            return file.Failure;
        }

        var columns = form.ColumnsOf(file.Value);
        var ground = await db.ReadImportGroundAsync(conveningId, file.Value.Read(columns), cancellation);
        return new ImportPreview(file.Value, new ImportPlanner(file.Value, form, ground).Plan(), ground, columns);
    }
}
