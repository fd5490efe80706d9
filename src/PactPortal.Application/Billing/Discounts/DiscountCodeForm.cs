using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Application.Billing.Discounts;

/// <summary>What somebody of the planning team types of a code.</summary>
public sealed class DiscountCodeForm
{
    public const string ByAmount = "amount";
    public const string ByShare = "share";

    private const int MostUses = 100_000;
    private const int LongestNote = 500;

    /// <summary>Stays as it is once the code is there.</summary>
    public string? Code { get; set; }

    public string? Kind { get; set; }

    public string? PerSeat { get; set; }

    public string? Share { get; set; }

    public string? FirstDay { get; set; }

    public string? LastDay { get; set; }

    public string? Uses { get; set; }

    public string? UsesPerOrganization { get; set; }

    /// <summary>The name of the only organization, with its county where the name alone is not enough.</summary>
    public string? Organization { get; set; }

    /// <summary>The codes of the only rates; none: all of them.</summary>
    public List<string> Rates { get; set; } = [];

    public string? Note { get; set; }

    /// <summary>The code's version when the form was shown.</summary>
    public int? Version { get; set; }

    /// <param name="today">In the convening's zone.</param>
    public static DiscountCodeForm New(Convening convening, DateOnly today) => new()
    {
        Kind = ByAmount,
        FirstDay = DateWords.DayWithYear(today),
        LastDay = convening.RegistrationClosesAt is { } closes && convening.LocalDay(closes) is var last && last > today ? DateWords.DayWithYear(last) : null,
    };

    /// <param name="organization">As it is named in the form.</param>
    public static DiscountCodeForm Of(DiscountCode code, string? organization, IReadOnlyList<Rate> rates) => new()
    {
        Code = code.Code,
        Kind = code.Gives.Share is null ? ByAmount : ByShare,
        PerSeat = code.Gives.PerSeat is { } amount ? MoneyFormat.Typed(amount) : null,
        Share = code.Gives.Share?.Brief,
        FirstDay = DateWords.DayWithYear(code.FirstDay),
        LastDay = DateWords.DayWithYear(code.LastDay),
        Uses = code.Uses.ToString(CultureInfo.InvariantCulture),
        UsesPerOrganization = code.UsesPerOrganization?.ToString(CultureInfo.InvariantCulture),
        Organization = organization,
        Rates = [.. rates.Where(rate => code.RateIds.Contains(rate.RateId)).Select(rate => rate.Code)],
        Note = code.Note,
        Version = code.Version,
    };

    /// <summary>Reads everything but the code and the organization, which need the database.</summary>
    public Outcome<(Discount Gives, DiscountTerms Terms)> Read(IReadOnlyList<Rate> rates)
    {
        var refusals = new List<Refusal>();
        var gives = ReadGift(refusals);
        var first = ReadDay(FirstDay, nameof(FirstDay), "Enter the first day, for example September 1, 2026.", refusals);
        var last = ReadDay(LastDay, nameof(LastDay), "Enter the last day, for example October 16, 2026.", refusals);
        if (first is not null && last < first)
        {
            refusals.Add(new Refusal("The last day is before the first.", nameof(LastDay)));
        }

        var uses = ReadCount(Uses, nameof(Uses), refusals);
        var each = string.IsNullOrWhiteSpace(UsesPerOrganization) ? null : ReadCount(UsesPerOrganization, nameof(UsesPerOrganization), refusals);
        var chosen = rates.Where(rate => Rates.Contains(rate.Code)).Select(rate => rate.RateId).ToList();
        if (chosen.Count != Rates.Distinct().Count())
        {
            refusals.Add(new Refusal("Choose among the rates of this convening.", nameof(Rates)));
        }

        if (Note?.Trim().Length > LongestNote)
        {
            refusals.Add(new Refusal($"Enter at most {LongestNote} characters; this has {Note.Trim().Length}.", nameof(Note)));
        }

        return refusals.Count > 0 || gives is null || first is null || last is null || uses is null
            ? refusals
            : (gives, new DiscountTerms(first.Value, last.Value, uses.Value, each, null, chosen, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()));
    }

    private Discount? ReadGift(List<Refusal> refusals)
    {
        switch (Kind)
        {
            case ByAmount when Money.TryParse(PerSeat, out var amount) && !amount.IsZero:
                return Discount.Of(amount);
            case ByAmount:
                refusals.Add(new Refusal("Enter an amount above zero in US dollars, for example 50.00.", nameof(PerSeat)));
                return null;
            case ByShare when Percent.TryParse(Share, out var share):
                return Discount.Of(share);
            case ByShare:
                refusals.Add(new Refusal("Enter a percentage above zero and up to 100, for example 10 or 12.5.", nameof(Share)));
                return null;
            default:
                refusals.Add(new Refusal("Choose what the code gives.", nameof(Kind)));
                return null;
        }
    }

    private static DateOnly? ReadDay(string? typed, string field, string missing, List<Refusal> refusals)
    {
        if (TypedDate.TryRead(typed, out var day))
        {
            return day;
        }

        refusals.Add(new Refusal(missing, field));
        return null;
    }

    private static int? ReadCount(string? typed, string field, List<Refusal> refusals)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostUses)
        {
            return count;
        }

        refusals.Add(new Refusal($"Enter a whole number of seats from 1 to {MostUses:N0}.", field));
        return null;
    }
}
