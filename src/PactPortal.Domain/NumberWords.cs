using System.Globalization;

namespace PactPortal.Domain;

/// <summary>Small counts in words, as running text has them; figures from ten.</summary>
public static class NumberWords
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Of(int count) => count is >= 0 and < 10 ? Words[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 person", "5 people".</summary>
    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count} people");
}
