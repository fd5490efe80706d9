using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>A time of an item in a file: on the wall of the convening's place.</summary>
public static class TimeCell
{
    /// <summary>
    /// As text, where a clock's minutes alone would not be read back as the same: it is shown twice, or has seconds. Null for all others.
    /// </summary>
    public static string? Exact(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return local.Second == 0 && WallTime.Instants(local.DateTime, zone).Count == 1
            ? null
            : $"{local:yyyy-MM-dd HH:mm:ss} {ImportedTime.OffsetWords(local.Offset)}";
    }
}
