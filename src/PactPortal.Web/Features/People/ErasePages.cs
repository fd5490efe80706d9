using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People.Erasing;
using PactPortal.Data;
using PactPortal.Documents.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.People;

/// <summary>What erasing a person takes away, and what stays.</summary>
/// <param name="Joined">How many records were joined to this one and go with it.</param>
/// <param name="References">Registrations that lose the name.</param>
/// <param name="Documents">"Invoice PACT26-00001".</param>
/// <param name="Files">Purchase orders whose uploaded file somebody has to look at.</param>
/// <param name="Alike">Records that may be theirs, and keep the name unless they are joined first.</param>
/// <param name="Obstacles">Why they can't be erased yet.</param>
public sealed record ErasePage(
    Guid PersonId, string Name, bool IsErased, int Joined, int Places, int Accounts, int Addresses, IReadOnlyList<string> References,
    IReadOnlyList<string> Documents, int Letters, IReadOnlyList<string> Files, IReadOnlyList<AlikePerson> Alike,
    IReadOnlyList<Refusal> Obstacles, ErasePersonForm Form);

/// <summary>Reads what an erasing would do, for planners.</summary>
public sealed class ErasePages(
    PortalDbContext db, PersonPages people, ErasureReading reading, NamesInRecords names, ErasureObstacles obstacles, TimeProvider time)
{
    /// <param name="form">As it was answered; null for the first time.</param>
    public async Task<ErasePage?> ShowAsync(Guid personId, ErasePersonForm? form, CancellationToken cancellation)
    {
        if (await reading.FindAsync(personId, cancellation) is not { } erasure)
        {
            return null;
        }

        var naming = await names.FindAsync(erasure, cancellation);
        return new ErasePage(
            personId, erasure.Person.Name, erasure.Person.ErasedAt is not null,
            erasure.People.Count(person => person.MergedInto is not null),
            erasure.Places.Count(place => !place.IsDraft), erasure.Accounts.Count, erasure.Known.Addresses.Count,
            [.. naming.Registrations.Where(registration => !registration.IsDraft).Select(registration => registration.Reference)],
            [.. naming.Documents.Select(NameOf)], naming.Letters.Count, await FilesAsync(erasure, cancellation),
            (await people.ShowAsync(personId, null, cancellation))?.Alike ?? [],
            await obstacles.FindAsync(erasure, time.GetUtcNow(), cancellation),
            new ErasePersonForm { Reason = form?.Reason, Version = erasure.Person.Version });
    }

    private async Task<IReadOnlyList<string>> FilesAsync(Erasure erasure, CancellationToken cancellation)
    {
        var registrations = erasure.RegistrationIds;
        var orders = await db.PurchaseOrders.AsNoTracking()
            .Where(order => db.PurchaseOrderCovers.Any(cover =>
                cover.PurchaseOrderId == order.PurchaseOrderId && registrations.Contains(cover.RegistrationId)))
            .OrderBy(order => order.Number).ToListAsync(cancellation);
        return [.. orders.Where(order => order.File is not null).Select(order => order.Number)];
    }

    private static string NameOf(BillingDocument document) => $"{BillingDocumentComposer.TitleOf(document.Kind)} {document.Number}";
}
