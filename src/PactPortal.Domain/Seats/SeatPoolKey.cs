using System.Globalization;

namespace PactPortal.Domain.Seats;

/// <summary>The names of pools within a convening: <c>day/1</c>, <c>day/1/county</c>, <c>day/1/county/10</c>, <c>rate/…</c>, <c>session/…</c>.</summary>
public static class SeatPoolKey
{
    public static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"day/{day}");

    /// <summary>What each county starts with on a day.</summary>
    public static string EachCountyDay(int day) => $"{Day(day)}/county";

    public static string CountyDay(int day, string countyCode) => CountyDay(EachCountyDay(day), countyCode);

    /// <param name="each">The key of what each county starts with.</param>
    public static string CountyDay(string each, string countyCode) => $"{each}/{countyCode}";

    public static bool IsCountyDay(string key) => key.Contains("/county/", StringComparison.Ordinal);

    public static string Session(Guid agendaItemId) => $"session/{agendaItemId:N}";

    public static string Rate(string rateCode) => $"rate/{rateCode}";
}
