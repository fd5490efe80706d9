namespace PactPortal.Domain.Pricing;

/// <summary>Why a code does nothing for a team, in sentences for its coordinator.</summary>
public static class DiscountRefusals
{
    private const string Field = nameof(DiscountCode.Code);

    /// <summary>A code of another organization's is as good as none: nobody learns of it by trying.</summary>
    public static Refusal Unknown(string typed) =>
        new(
            typed.Length is 0
                or > DiscountCodeText.Longest ? "Enter the discount code as you were given it."
                    : $"There is no discount code {typed} for your organization here. Check it with whoever gave it to you.", Field);

    /// <param name="today">In the convening's zone.</param>
    /// <param name="payer">Whose team it is.</param>
    /// <param name="used">Seats of the payer that have it.</param>
    /// <param name="rates">Of the people on the team.</param>
    /// <param name="all">Of the convening, for their names.</param>
    public static Refusal? WhyNot(
        this DiscountCode code, DateOnly today, Payer payer, int used, IReadOnlyCollection<Guid> rates, IReadOnlyList<Rate> all)
    {
        if (code.OrganizationId is { } only && only != payer.OrganizationId)
        {
            return Unknown(code.Code);
        }

        var sentence = code.StateOn(today) switch
        {
            DiscountState.Ended => $"The planning team ended the discount code {code.Code}.",
            DiscountState.Over => $"The discount code {code.Code} could be used through {DateWords.DayWithYear(code.LastDay)}.",
            DiscountState.NotYet => $"The discount code {code.Code} can be used from {DateWords.DayWithYear(code.FirstDay)} on.",
            DiscountState.UsedUp =>
                $"The discount code {code.Code} is used up: {(code.Uses == 1 ? "its one seat is" : $"all {code.Uses} seats are")} taken.",
            DiscountState.Open when code.LeftFor(used) == 0 =>
                $"{(payer.IsPerson ? "You have" : "Your organization has")} used the discount code {code.Code} for {Seats(used)}, which is as often as it may.",
            DiscountState.Open when rates.Count > 0 && !rates.Any(code.IsFor) =>
                $"The discount code {code.Code} is not for the rates on this team. It is for: {string.Join(", ", all.Where(rate => code.IsFor(rate.RateId)).Select(rate => rate.Name))}.",
            DiscountState.Open => null,
        };
        return sentence is null ? null : new Refusal(sentence, Field);
    }

    private static string Seats(int count) => count == 1 ? "1 seat" : $"{count} seats";
}
