using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>What every page of the planning desk says of its convening.</summary>
public sealed record DeskConvening(Guid ConveningId, string Slug, string Name, string TimeZoneId, DateTimeOffset? MembersWaitFirstUntil)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}

internal static class DeskConvenings
{
    /// <summary>Any convening, published or not: planners prepare the next one.</summary>
    public static Task<DeskConvening?> FindDeskAsync(this PortalDbContext db, string slug, CancellationToken cancellation) =>
        db.Convenings.AsNoTracking().Where(convening => convening.Slug == slug)
            .Select(convening => new DeskConvening(convening.ConveningId, convening.Slug, convening.Name, convening.TimeZoneId, convening.MembersWaitFirstUntil))
            .SingleOrDefaultAsync(cancellation);
}
