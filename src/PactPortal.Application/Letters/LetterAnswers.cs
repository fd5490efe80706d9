using System.Globalization;
using PactPortal.Domain;

namespace PactPortal.Application.Letters;

/// <summary>Reads the answers of the letter's builder one by one, and keeps what is wrong with them.</summary>
public sealed class LetterAnswers
{
    private static readonly Money LargestCost = new(10_000_000);

    public List<Refusal> Refusals { get; } = [];

    public void Refuse(string field, string sentence) => Refusals.Add(new Refusal(sentence, field));

    public int Count(string? typed, string field, int least, int most, string sentence, bool required = false)
    {
        if (string.IsNullOrWhiteSpace(typed) && !required)
        {
            return 0;
        }

        if (WholeNumber(typed, out var count) && count >= least && count <= most)
        {
            return count;
        }

        Refuse(field, sentence);
        return 0;
    }

    public Money? Amount(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (Money.TryParse(typed, out var amount) && amount <= LargestCost)
        {
            return amount;
        }

        Refuse(field, "Enter an amount in US dollars, for example 159.00, at most 100,000.");
        return null;
    }

    public Percent? Percentage(string? typed, string field) =>
        Number(typed, field, 2, 100, "Enter a percentage from 0 to 100, for example 12.5.") is { } percent ? new Percent((int)(percent * 100)) : null;

    public int? Mills(string? typed, string field) =>
        Number(typed, field, 1, 500, "Enter cents a mile with at most one decimal, for example 72.5.") is { } cents ? (int)(cents * 10) : null;

    private decimal? Number(string? typed, string field, int decimals, decimal most, string sentence)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (decimal.TryParse(typed.Trim().TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && number <= most && decimal.Round(number, decimals) == number)
        {
            return number;
        }

        Refuse(field, sentence);
        return null;
    }

    /// <summary><c>1200</c> or <c>1,200</c>; not <c>1,5</c>, which is no number of people.</summary>
    private static bool WholeNumber(string? typed, out int count)
    {
        var groups = (typed ?? "").Trim().Split(',');
        count = 0;
        return (groups.Length == 1 || (groups[0].Length is 1 or 2 or 3 && groups.Skip(1).All(group => group.Length == 3)))
            && int.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}
