using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>A payment as the money desk lists it.</summary>
public sealed record PaymentRow
{
    public required Guid PaymentId { get; init; }

    public required PaymentMeans Means { get; init; }

    public required string Number { get; init; }

    public required int Occurrence { get; init; }

    public required DateOnly DatedOn { get; init; }

    public required string? DepositBatch { get; init; }

    public required Money Amount { get; init; }

    public required Money Unapplied { get; init; }

    public required Money Refunded { get; init; }

    public required bool IsReturned { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null where several paid, or nobody said who.</summary>
    public required string? Payer { get; init; }
}

/// <summary>What the list of payments is asked for; travels in its address.</summary>
public sealed class PaymentListRequest : ListRequest
{
    private const string Waits = "waits", Applied = "applied", Refunded = "refunded", Returned = "returned";

    private static readonly Choice[] AllMeans =
        [.. Enum.GetValues<PaymentMeans>().Select(means => new Choice(StoredName.Of(means), MeansWords.Of(means)))];

    private static readonly Choice[] Statuses =
        [.. new[] { Waits, Applied, Refunded, Returned }.Select(status => new Choice(status, LabelOf(status)))];

    public string? Means { get; set; }

    public string? Status { get; set; }

    public override string SearchLabel => "Number, deposit or payer";

    public override IReadOnlyList<ListFilter> Filters =>
    [
        new("means", "How it came", "Any way", AllMeans, Means),
        new("status", "Status", "Any status", Statuses, Status),
    ];

    internal IQueryable<PaymentRow> Narrow(IQueryable<PaymentRow> rows)
    {
        if (StoredName.Find<PaymentMeans>(Filters[0].Selected) is { } means)
        {
            rows = rows.Where(row => row.Means == means);
        }

        return Filters[1].Selected switch
        {
            Waits => rows.Where(row => !row.IsReturned && row.Unapplied > Money.Zero),
            Refunded => rows.Where(row => !row.IsReturned && row.Unapplied <= Money.Zero && row.Refunded > Money.Zero),
            Applied => rows.Where(row => !row.IsReturned && row.Unapplied <= Money.Zero && row.Refunded <= Money.Zero),
            Returned => rows.Where(row => row.IsReturned),
            _ => rows,
        };
    }

    internal static (string Words, StatusKind Kind) StatusOf(PaymentRow row) =>
        row.IsReturned ? (LabelOf(Returned), StatusKind.Ended)
        : row.Unapplied > Money.Zero ? (LabelOf(Waits), StatusKind.Todo)
        : row.Refunded > Money.Zero ? (LabelOf(Refunded), StatusKind.Done)
        : (LabelOf(Applied), StatusKind.Done);

    private static string LabelOf(string status) => status switch
    {
        Waits => "Part waits",
        Refunded => "Refunded in part or whole",
        Returned => "Returned by the bank",
        _ => "Applied",
    };
}

/// <summary>The money desk's payments, newest first.</summary>
public sealed class PaymentList(PortalDbContext db)
{
    /// <summary>Payments of which a part pays no invoice yet: what is listed, summed and counted.</summary>
    public IQueryable<Payment> WaitingInPart => db.Payments.Where(payment => payment.Unapplied > Money.Zero);

    public PortalList<PaymentRow> Of(PlannerConvening convening, PaymentListRequest request) => Of(
        convening, request, MoneyLinks.Desk(convening.Slug), "payment", "payments",
        db.Payments.Where(payment => payment.ConveningId == convening.ConveningId),
        ("No payment yet", "Warrants, checks and transfers are listed here once they are recorded."));

    /// <summary>Those of which a part pays no invoice yet.</summary>
    public PortalList<PaymentRow> Unapplied(PlannerConvening convening, PaymentListRequest request) => Of(
        convening, request, MoneyLinks.Unapplied(convening.Slug), "unapplied payment", "unapplied payments",
        WaitingInPart.Where(payment => payment.ConveningId == convening.ConveningId),
        ("Nothing waits", "Every payment is applied in full."));

    private static PortalList<PaymentRow> Of(
        PlannerConvening convening, PaymentListRequest request, string address, string one, string many, IQueryable<Payment> payments,
        (string Head, string Words) empty) => new()
        {
            Address = address,
            One = one,
            Many = many,
            Of = convening.Name,
            Subject = convening.Slug,
            Request = request,
            Rows = request.Narrow(Search(Rows(payments), request.Words)),
            Columns = Columns(convening),
            DefaultOrder = new ListOrder("recorded", IsDescending: true),
            TieBreak = rows => rows.ThenBy(row => row.Number).ThenBy(row => row.Occurrence).ThenBy(row => row.Means),
            Empty = empty,
        };

    private static IQueryable<PaymentRow> Rows(IQueryable<Payment> payments) => payments.AsNoTracking().Select(payment => new PaymentRow
    {
        PaymentId = payment.PaymentId,
        Means = payment.Means,
        Number = payment.Number,
        Occurrence = payment.Occurrence,
        DatedOn = payment.DatedOn,
        DepositBatch = payment.DepositBatch,
        Amount = payment.Amount,
        Unapplied = payment.Unapplied,
        Refunded = payment.Refunded,
        IsReturned = payment.ReturnedAt != null,
        RecordedAt = payment.RecordedAt,
        Payer = payment.Organization!.Name ?? payment.PayerPerson!.Name,
    });

    private static IQueryable<PaymentRow> Search(IQueryable<PaymentRow> rows, string? words)
    {
        if (words is null)
        {
            return rows;
        }

        var pattern = Containing.Pattern(words);
        return rows.Where(row => EF.Functions.Like(row.Number, pattern, Containing.Escape)
            || EF.Functions.Like(row.DepositBatch, pattern, Containing.Escape)
            || EF.Functions.Like(row.Payer, pattern, Containing.Escape));
    }

    private static ListColumns<PaymentRow> Columns(PlannerConvening convening) =>
        new ListColumns<PaymentRow>(convening.Zone)
            .Text("Payment", row => MeansWords.Of(row.Means, row.Number), row => row.Number)
            .LeadingTo(row => MoneyLinks.Payment(convening.Slug, row.PaymentId)).Noting(row => row.Payer ?? "Several payers, or not known")
            .Text("Payer", row => row.Payer).InFilesOnly()
            .Status(row => PaymentListRequest.StatusOf(row).Words, row => PaymentListRequest.StatusOf(row).Kind)
            .Day("Dated", row => row.DatedOn, row => row.DatedOn)
            .Text("Deposit", row => row.DepositBatch, row => row.DepositBatch).NotOnPaper()
            .Money("Amount", row => row.Amount, row => row.Amount)
            .Money("Unapplied", row => row.Unapplied, row => row.Unapplied)
            .Time("Recorded", row => row.RecordedAt, row => row.RecordedAt).NotOnPaper();
}
