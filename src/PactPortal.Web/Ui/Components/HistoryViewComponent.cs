using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Ui.Components;

/// <param name="Zone">In which its instants are written.</param>
public sealed record HistorySection(IReadOnlyList<HistoryLine> Lines, TimeZoneInfo Zone)
{
    /// <summary>A value as people write it: an instant in this zone, a day in words, anything else as it is kept.</summary>
    public string Say(string? value) => value switch
    {
        null => "none",
        _ when DateTimeOffset.TryParseExact(value, "u", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) =>
            DateWords.DayTimeWithYear(at, Zone),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => DateWords.DayWithYear(day),
        _ => value,
    };
}

/// <summary>
/// A record's history, of the audit trail. It says what was typed about people: for the planning team, and for nobody else.
/// </summary>
public sealed class HistoryViewComponent(PortalDbContext db, CurrentPerson current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(AuditSubject subject, TimeZoneInfo zone, AuditedPart? part = null) =>
        current.Person.PlanningKinds == PersonKinds.None
            ? Content("")
            : View(
                "/Features/Shared/_History.cshtml",
                new HistorySection(await db.ReadHistoryAsync(subject, part, HttpContext.RequestAborted), zone));
}
