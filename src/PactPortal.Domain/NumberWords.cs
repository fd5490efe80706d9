using System.Globalization;

namespace PactPortal.Domain;

/// <summary>Small counts in words, as running text has them; figures from ten.</summary>
public static class NumberWords
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Of(int count) => count is >= 0 and < 10 ? Words[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 person", "5 people".</summary>
    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count} people");

    /// <summary>A place in line: "first", "ninth", "10th", "21st".</summary>
    /// <param name="place">From 1.</param>
    public static string Ordinal(int place) =>
        place is > 0 and < 10 ? Ordinals[place - 1] : string.Create(CultureInfo.InvariantCulture, $"{place}{Suffix(place)}");

    private static string Suffix(int place) => (place % 100, place % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
