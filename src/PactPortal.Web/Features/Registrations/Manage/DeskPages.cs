using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Registrations.Manage;

public sealed record DeskListPage(DeskConvening Convening, ListPage List);

/// <summary>Queries of the planning team's side of registrations.</summary>
public sealed class DeskPages(PortalDbContext db, MailRecipients recipients, RegistrationList registrations)
{
    public async Task<PortalList<RegistrationRow>?> FindListAsync(string slug, RegistrationListRequest request, CancellationToken cancellation) =>
        await db.FindAnyConveningAsync(slug, cancellation) is { } convening ? await registrations.FindAsync(convening, request, cancellation) : null;

    public async Task<DeskListPage?> ListAsync(string slug, RegistrationListRequest request, CancellationToken cancellation) =>
        await db.FindDeskAsync(slug, cancellation) is { } convening && await FindListAsync(slug, request, cancellation) is { } list
            ? new DeskListPage(convening, await list.ToPageAsync(cancellation))
            : null;

    public async Task<RegistrationRecord?> ShowAsync(string slug, string reference, CancellationToken cancellation) =>
        await db.FindDeskAsync(slug, cancellation) is { } convening ? await db.FindRecordAsync(recipients, convening, reference, cancellation) : null;
}
