using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>An invoice as the money desk lists it.</summary>
public sealed record InvoiceRow
{
    public required string Number { get; init; }

    public required string Organization { get; init; }

    /// <summary>In full; null where the organization belongs to none.</summary>
    public required string? County { get; init; }

    public required string? Reference { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required Money Total { get; init; }

    public required Money Open { get; init; }

    public required bool IsCredited { get; init; }
}

/// <summary>What the list of invoices is asked for; travels in its address.</summary>
public sealed class InvoiceListRequest : ListRequest
{
    private const string Overdue = "overdue", Settled = "settled", Every = "all";

    /// <summary>Open invoices, where nothing is said.</summary>
    public string? Show { get; set; }

    /// <summary>An older way to say "all invoices", which links may still have.</summary>
    public bool All { get; set; }

    public override string SearchLabel => "Invoice number, reference, organization or county";

    private static readonly Choice[] Shows =
        [new(Overdue, "Overdue invoices"), new(Settled, "Settled and credited invoices"), new(Every, "All invoices")];

    public override IReadOnlyList<ListFilter> Filters =>
        [new("show", "Show", "Open invoices", Shows, Show ?? (All ? Every : null)) { NarrowsAnyway = true }];

    /// <param name="today">In the convening's zone.</param>
    internal IQueryable<InvoiceRow> Narrow(IQueryable<InvoiceRow> rows, DateOnly today) => Filters[0].Selected switch
    {
        Overdue => rows.Where(row => row.Open > Money.Zero && row.DueOn < today),
        Settled => rows.Where(row => row.Open <= Money.Zero),
        Every => rows,
        _ => rows.Where(row => row.Open > Money.Zero),
    };
}

/// <summary>The money desk's invoices, those due longest first.</summary>
public sealed class InvoiceList(PortalDbContext db, TimeProvider time)
{
    public PortalList<InvoiceRow> Of(PlannerConvening convening, InvoiceListRequest request) => new()
    {
        Address = MoneyLinks.Invoices(convening.Slug),
        One = "invoice",
        Many = "invoices",
        Of = convening.Name,
        Subject = convening.Slug,
        Request = request,
        Rows = request.Narrow(
            Rows(convening.ConveningId, request.Words is { } words ? Containing.Pattern(words) : null),
            convening.LocalDay(time.GetUtcNow())),
        Columns = Columns(convening),
        DefaultOrder = new ListOrder("due"),
        TieBreak = rows => rows.ThenBy(row => row.Number),
        Empty = ("No invoice is open", "What is due is listed here."),
    };

    /// <param name="pattern">For LIKE: of the number, the registration, the organization or the county; null for all.</param>
    public IQueryable<InvoiceRow> Rows(Guid conveningId, string? pattern = null) =>
        from document in db.BillingDocuments.AsNoTracking()
        where document.ConveningId == conveningId && document.Kind == BillingDocumentKind.Invoice
        join registration in db.Registrations on document.RegistrationId equals registration.RegistrationId into registrations
        from registration in registrations.DefaultIfEmpty()
        join county in db.Counties on document.Organization!.CountyCode equals county.Code into counties
        from county in counties.DefaultIfEmpty()
        let payer = document.Organization!.Name ?? document.PayerPerson!.Name
        where pattern == null
            || EF.Functions.Like(document.Number, pattern, Containing.Escape)
            || EF.Functions.Like(payer, pattern, Containing.Escape)
            || EF.Functions.Like(registration.Reference, pattern, Containing.Escape)
            || EF.Functions.Like(county.Name, pattern, Containing.Escape)
        select new InvoiceRow
        {
            Number = document.Number,
            Organization = payer,
            County = county == null ? null : county.Name + " County",
            Reference = registration == null ? null : registration.Reference,
            IssuedAt = document.IssuedAt,
            DueOn = document.DueOn,
            Total = document.Total,
            Open = document.Open,
            IsCredited = document.IsCredited,
        };

    private static ListColumns<InvoiceRow> Columns(PlannerConvening convening) =>
        new ListColumns<InvoiceRow>(convening.Zone)
            .Code("Invoice", row => row.Number, row => BillingLinks.Document(row.Number), row => row.Number)
            .Organization(row => row.Organization, row => row.County, sort: row => row.County ?? row.Organization)
            .Text("Registration", row => row.Reference, row => row.Reference)
            .Time("Issued", row => row.IssuedAt).InFilesOnly()
            .Day("Due", row => row.DueOn, row => row.DueOn)
            .Money("Total", row => row.Total, row => row.Total)
            .Money("Open", row => row.Open, row => row.Open)
            .Acts(
                row => row.Open > Money.Zero && !row.IsCredited ? ActsOf(convening.Slug, row.Number) : [],
                row => row.IsCredited ? "Credited" : "Settled");

    private static ListAct[] ActsOf(string slug, string invoice) =>
    [
        new(MoneyLinks.Record(slug, invoice), "Record payment", $" of {invoice}"),
        new(MoneyLinks.WriteOff(slug, invoice), "Write off", $" {invoice}"),
    ];
}
