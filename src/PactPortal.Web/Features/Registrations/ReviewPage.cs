using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Everything a person checks before submitting.</summary>
public sealed record ReviewPage(
    RegistrationContext Context, ReviewForm Form, DiscountForm Discount, RegistrationPrice Price, DateTimeOffset Now) :
        PromisePage(Context, Form)
{
    public IReadOnlyList<PriceRow> Rows { get; } = PriceRow.Of(Price.Quote.Seats.SelectMany(seat => seat.Lines));

    public override Money Total => Price.Quote.Total;

    public bool NothingDue => Total.IsZero;

    /// <summary>What the code on the draft does, or why it does nothing.</summary>
    public string SayOfCode => Price switch
    {
        { WhyNoDiscount: { } why } => $"{why} It takes nothing off.",
        { Discount: null } => "",
        { Discount: { Code: var code }, Quote: { DiscountSeats: 0 } } =>
            $"{Capital(code.Gives.Describe())}. It takes nothing off, because nothing is owing that it could lower.",
        { Discount: { Code: var code } discount } price =>
            $"{Capital(code.Gives.Describe())}, {price.SeatsOf()}.{(price.IsShort ? $" It has {Uses(code.LeftFor(discount.Used))} left, which the first people on the team get." : "")}",
    };

    public int People => Context.Registration.Attendees.Count;

    private static string Uses(int count) => count == 1 ? "1 use" : $"{count} uses";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A page that asks how an organization pays.</summary>
public abstract record PromisePage(RegistrationContext Context, ReviewForm Form)
{
    public abstract Money Total { get; }

    public ConveningPolicies? Policies => Context.Convening.Policies;
}

/// <summary>How a team pays that was given its seats by the planning team.</summary>
public sealed record PayPage(RegistrationContext Context, ReviewForm Form) : PromisePage(Context, Form)
{
    public override Money Total => Context.Registration.Total;
}

/// <summary>Lines of one kind and wording, counted together: "3 × PACT member county, early bird, at $295.00".</summary>
public sealed record PriceRow(LineKind Kind, string Note, Money Amount)
{
    public string Label => Kind switch
    {
        LineKind.Registration => "Registration",
        LineKind.Offset => "Registration offset",
        LineKind.Scholarship => "Scholarship",
        LineKind.Discount => "Discount",
        LineKind.Kept => "Kept",
    };

    /// <param name="kept">Of seats that were given up.</param>
    public static IReadOnlyList<PriceRow> Of(IEnumerable<PriceLine> lines, Money kept = default)
    {
        var rows = lines
            .GroupBy(line => (line.Kind, line.Label, line.Amount))
            .OrderBy(group => group.Key.Kind)
            .Select(group => new PriceRow(
                group.Key.Kind, Describe(group.Key.Kind, group.Key.Label, group.Key.Amount, group.Count()),
                group.Key.Amount * group.Count()))
            .ToList();
        if (rows.TrueForAll(row => row.Kind != LineKind.Offset))
        {
            rows.Add(new PriceRow(LineKind.Offset, "None on this team", Money.Zero));
        }

        if (rows.TrueForAll(row => row.Kind != LineKind.Scholarship))
        {
            rows.Add(new PriceRow(LineKind.Scholarship, "None on this team", Money.Zero));
        }

        if (kept > Money.Zero)
        {
            rows.Add(new PriceRow(LineKind.Kept, "Of seats that were cancelled", kept));
        }

        return [.. rows.OrderBy(row => row.Kind)];
    }

    private static string Describe(LineKind kind, string label, Money amount, int count) =>
        kind == LineKind.Registration
            ? $"{count} × {label}, at {amount}"
            : $"{(count == 1 ? "1 seat" : $"{count} seats")} at {-amount}. {label}";
}

/// <summary>What to do where a pool is full.</summary>
public sealed record FullPage(RegistrationContext Context, Domain.Seats.SeatShortage Shortage)
{
    public string What => PoolWords.Say(Shortage, Context.Convening.Days, Context.County?.FullName);
}
