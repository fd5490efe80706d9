using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain.Convenings;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>What every page of the money desk says of its convening.</summary>
public sealed record MoneyConvening(Guid ConveningId, string Slug, string Name, string TimeZoneId)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static MoneyConvening Of(Convening convening) => new(convening.ConveningId, convening.Slug, convening.Name, convening.TimeZoneId);
}

internal static class MoneyConvenings
{
    public static async Task<MoneyConvening?> FindMoneyConveningAsync(this PortalDbContext db, string slug, CancellationToken cancellation) =>
        await db.FindAnyConveningAsync(slug, cancellation) is { } convening ? MoneyConvening.Of(convening) : null;
}
