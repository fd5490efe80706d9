using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Documents.Packets;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.Registrations;

/// <summary>The packets of confirmed teams, by organization.</summary>
public sealed class TeamPacketDocuments(PortalDbContext db, PublicAddress address) : IPrintSource
{
    public string Title => "Team packets";

    public PrintedKind Printed => new(
        PrintKind.TeamPackets, Title, "The packet of every confirmed team: roster, prices, agenda, hotel, invoice, receipts, letter",
        One: "packet", FileName: "team-packets",
        "Nobody has a seat yet.", Audiences.Planners);

    /// <summary>Of one packet's own file, without its ending.</summary>
    public static string FileNameOf(string reference) => $"{reference}-packet";

    public async Task<IReadOnlyList<PrintItem>> ListAsync(Convening convening, CancellationToken cancellation)
    {
        var rows = await (
            from registration in db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            where registration.ConveningId == convening.ConveningId && registration.Status == RegistrationStatus.Confirmed
            select new
            {
                registration.RegistrationId,
                registration.Reference,
                Name = registration.Organization!.Name
                ?? registration.PayerPerson!.Name
            }).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(row => row.Reference, StringComparer.Ordinal)
                .Select(row => new PrintItem(row.RegistrationId, $"Team packet {row.Reference}", FileNameOf(row.Reference))),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, PrintPiece>> FindAsync(
        Convening convening, IReadOnlyList<PrintItem> items, CancellationToken cancellation)
    {
        var ids = items.Select(item => item.Id).ToList();
        var agenda = await db.ReadLinesAsync(convening.ConveningId, cancellation);
        var rows = await (
            from registration in db.Registrations.AsNoTracking().IgnoreAutoIncludes().Include("attendees.lines").Include("cancelledSeats")
                .Include("timeline")
            where ids.Contains(registration.RegistrationId)
            select new
            {
                Registration = registration,
                Name = registration.Organization!.Name
                ?? registration.PayerPerson!.Name
            }).ToListAsync(cancellation);
        var enclosures = await db.ReadEnclosuresAsync(ids, address, cancellation);
        return rows.ToDictionary(
            row => row.Registration.RegistrationId, PrintPiece (row) => row.Registration.Status == RegistrationStatus.Confirmed
                ? new PrintPiece.Paper(() => TeamPacketDocument.Compose(
                    ConfirmationFactsOf.Facts(row.Registration, convening, row.Name, PriceRow.Of(
                        row.Registration.Attendees.SelectMany(attendee => attendee.Lines), row.Registration.Kept)), convening, agenda,
                    enclosures[row.Registration.RegistrationId]))
                : new PrintPiece.Nothing("not confirmed any more"));
    }
}
