using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.BadInput.Generated;

/// <summary>What may stand in an address for each parameter of a route: everything of the kind that there is, whoever it belongs to.</summary>
internal sealed class KnownIdentifiers
{
    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string parameter) => known.GetValueOrDefault(parameter) ?? throw new InvalidOperationException($"Nothing is known that could stand for {{{parameter}}}: tell KnownIdentifiers.");

    public static async Task<KnownIdentifiers> ReadAsync(WalkedPortal portal)
    {
        var (app, identifiers) = (portal.App, new KnownIdentifiers());
        var walkers = People.All.Select(person => person.Email).ToList();
        identifiers.known["slug"] = [Some.Convening, Some.Convening, Some.Gathering, Some.Archive];
        identifiers.known["reference"] = await app.QueryAsync(db => db.Registrations.OrderBy(one => one.Reference).Select(one => one.Reference).ToListAsync());
        identifiers.known["session"] = await app.QueryAsync(db => db.AgendaItems.OrderBy(one => one.Code).Select(one => one.Code).Take(8).ToListAsync());
        identifiers.known["itemId"] = await IdsAsync(db => db.AgendaItems.OrderBy(one => one.Code).Select(one => one.AgendaItemId).Take(20));
        identifiers.known["county"] = await app.QueryAsync(db => db.Counties.OrderBy(one => one.Code).Select(one => one.Code).Take(12).ToListAsync());
        // Of those who walk here nobody's: what their roles are is what the walk is about.
        identifiers.known["personId"] = await IdsAsync(db => db.Attendees.Select(one => one.PersonId));
        identifiers.known["mergeId"] = await IdsAsync(db => db.PersonMerges.Select(one => one.PersonMergeId));
        identifiers.known["accountId"] = await IdsAsync(db => db.Users.Where(one => !walkers.Contains(one.Email)).Select(one => one.Id));
        identifiers.known["organizationId"] = await IdsAsync(db => db.Organizations.OrderBy(one => one.OrganizationId).Select(one => one.OrganizationId));
        identifiers.known["requestId"] = await IdsAsync(db => db.JoinRequests.Select(one => one.JoinRequestId));
        identifiers.known["invitationId"] = await IdsAsync(db => db.Invitations.Select(one => one.InvitationId));
        identifiers.known["attendeeId"] = await IdsAsync(db => db.Set<Attendee>().Select(one => one.AttendeeId));
        identifiers.known["id"] = await IdsAsync(db => db.OutboxMessages.Select(one => one.OutboxMessageId).Take(10));
        identifiers.known["token"] = [.. new[] { People.FresnoRecords, People.SacramentoRecords }.SelectMany(of => new[] { portal.Identifiers(of)["{token}"], portal.Identifiers(of)["speakers/{token}"].Split('/')[1] })];
        identifiers.known["feed"] = [.. new[] { People.FresnoRecords, People.SacramentoRecords }.Select(of => portal.Identifiers(of)["{feed}"])];
        identifiers.known["invoice"] = await app.QueryAsync(db => db.BillingDocuments.OrderBy(one => one.Number).Select(one => one.Number).ToListAsync());
        identifiers.known["number"] = [portal.LetterNumber, "0", "1", .. identifiers.known["invoice"]];
        identifiers.known["checkout"] = [.. new[] { People.FresnoRecords, People.SacramentoRecords }.Select(of => portal.Identifiers(of)["{checkout}"])];
        identifiers.known["**path"] = ["refunds", "checkout/sessions", "payment_intents/pi_1"];
        identifiers.known["paymentId"] = await IdsAsync(db => db.Payments.Select(one => one.PaymentId));
        identifiers.known["purchaseOrderId"] = await IdsAsync(db => db.PurchaseOrders.Select(one => one.PurchaseOrderId));
        identifiers.known["payoutId"] = await IdsAsync(db => db.ProviderPayouts.Select(one => one.ProviderPayoutId));
        identifiers.known["printJobId"] = await IdsAsync(db => db.PrintJobs.Select(one => one.PrintJobId));
        identifiers.known["refundId"] = await IdsAsync(db => db.Refunds.Select(one => one.RefundId));
        identifiers.known["discountCodeId"] = await IdsAsync(db => db.DiscountCodes.Select(one => one.DiscountCodeId));
        identifiers.known["uploadKey"] = [.. new[] { People.FresnoRecords, People.SacramentoRecords }.Select(of => portal.Identifiers(of)["{uploadKey:guid}"])];
        identifiers.known["roomId"] = await IdsAsync(db => db.Rooms.OrderBy(one => one.Code).Select(one => one.RoomId));
        identifiers.known["trackId"] = await IdsAsync(db => db.Tracks.OrderBy(one => one.Code).Select(one => one.TrackId));
        identifiers.known["speakerId"] = await IdsAsync(db => db.Set<Speaker>().OrderBy(one => one.Code).Select(one => one.SpeakerId));
        identifiers.known["speaker"] = await app.QueryAsync(db => db.Set<Speaker>().OrderBy(one => one.Code).Select(one => one.Code).ToListAsync());
        identifiers.known["photo"] = [.. (await app.QueryAsync(db => db.PhotosOfSpeakers().ToListAsync())).Select(photo => photo.Hash)];
        identifiers.known["agendaItemId"] = await IdsAsync(db => db.AgendaItems.OrderBy(one => one.Code).Select(one => one.AgendaItemId));
        identifiers.known["caseReference"] = [portal.CaseReference];
        identifiers.known["code"] = await app.QueryAsync(db => db.JustificationLetters.Select(one => one.VerificationCode).ToListAsync());
        identifiers.known["format"] = ["csv", "xlsx", "pdf"];
        identifiers.known["since"] = ["1", "0", "2"];
        identifiers.known["version"] = ["1", "2", "0"];
        identifiers.known["day"] = ["1", "2", "9"];
        identifiers.known["status"] = ["400", "404", "413", "429"];
        return identifiers;

        async Task<IReadOnlyList<string>> IdsAsync(Func<PortalDbContext, IQueryable<Guid>> ids) =>
            [.. (await app.QueryAsync(db => ids(db).ToListAsync())).Select(id => id.ToString())];
    }
}
