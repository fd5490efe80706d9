using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>What somebody types of a payment that came in.</summary>
public sealed class RecordForm
{
    public const string ByWarrant = "warrant";
    public const string ByTransfer = "transfer";

    private const int LongestNumber = 60;
    private const int LongestReason = 500;

    /// <summary>Made when the form was shown: sent twice, it is done once.</summary>
    public string? Key { get; set; }

    /// <summary>Numbers, one a line or with spaces or commas between; "number = amount" for a part.</summary>
    public string? Invoices { get; set; }

    public string? Amount { get; set; }

    public string? Means { get; set; } = ByWarrant;

    public string? Number { get; set; }

    public string? DatedOn { get; set; }

    public string? DepositBatch { get; set; }

    /// <summary>Why a number that is there already is recorded again.</summary>
    public string? Reason { get; set; }

    public static RecordForm New(string? invoice) => new() { Key = FormKey.New(), Invoices = invoice is { Length: <= LongestNumber } ? invoice : null };

    /// <param name="today">In the convening's zone.</param>
    public Outcome<TypedPayment> Read(DateOnly today)
    {
        var refusals = new List<Refusal>();
        var wanted = WantedInvoices.Read(Invoices, refusals);
        if (!Money.TryParse(Amount, out var amount) || amount.IsZero)
        {
            refusals.Add(new Refusal($"Enter an amount above zero in dollars and cents, such as 1,210.00, and at most {Money.LargestTyped}.", nameof(Amount)));
        }

        if (Means is not (ByWarrant or ByTransfer))
        {
            refusals.Add(new Refusal("Choose how the money came.", nameof(Means)));
        }

        var number = Payment.Normalize(Number ?? "");
        if (number.Length is 0 or > LongestNumber)
        {
            refusals.Add(new Refusal(number.Length == 0 ? "Enter the number on the warrant or check, or the reference of the transfer." : $"Enter at most {LongestNumber} characters.", nameof(Number)));
        }

        var day = default(DateOnly);
        if (!TypedDate.TryRead(DatedOn, out day) || day.Year < today.Year - 3 || day > today)
        {
            refusals.Add(new Refusal($"Enter the date of the payment, such as {DateWords.DayWithYear(today)}; it can’t be after today.", nameof(DatedOn)));
        }

        TooLong(DepositBatch, nameof(DepositBatch), LongestNumber, refusals);
        TooLong(Reason, nameof(Reason), LongestReason, refusals);
        return refusals.Count > 0
            ? refusals
            : new TypedPayment(wanted, amount, Means == ByTransfer ? PaymentMeans.Transfer : PaymentMeans.Warrant, number, day, Filled(DepositBatch), Filled(Reason));
    }

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static void TooLong(string? typed, string field, int most, List<Refusal> refusals)
    {
        if (typed?.Length > most)
        {
            refusals.Add(new Refusal($"Enter at most {most} characters; this has {typed.Length}.", field));
        }
    }
}
