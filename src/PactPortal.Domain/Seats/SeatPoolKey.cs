using System.Globalization;

namespace PactPortal.Domain.Seats;

/// <summary>The names of pools within a convening: <c>day/1</c>, <c>day/1/county/10</c>, <c>rate/…</c>.</summary>
public static class SeatPoolKey
{
    public static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"day/{day}");

    public static string CountyDay(int day, string countyCode) => $"{Day(day)}/county/{countyCode}";

    public static bool IsCountyDay(string key) => key.Contains("/county/", StringComparison.Ordinal);

    public static string Rate(string rateCode) => $"rate/{rateCode}";
}
