using Microsoft.AspNetCore.Mvc;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Ui.Components;

/// <param name="Zone">In which its instants are written.</param>
public sealed record HistorySection(IReadOnlyList<HistoryLine> Lines, TimeZoneInfo Zone);

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
