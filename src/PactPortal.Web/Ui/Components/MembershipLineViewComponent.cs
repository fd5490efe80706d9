using Microsoft.AspNetCore.Mvc;
using PactPortal.Data;
using PactPortal.Data.Counties;
using PactPortal.Domain.Counties;

namespace PactPortal.Web.Ui.Components;

/// <summary>"48 of 58 California counties…", computed from what is recorded today.</summary>
public sealed class MembershipLineViewComponent(PortalDbContext db, TimeProvider time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var count = await db.CountMembersAsync(California.Today(time.GetUtcNow()), HttpContext.RequestAborted);
        return Content(count.Members == 0
            ? $"{count.Counties} California counties, in four cohorts, learning side by side."
            : $"{count.Members} of {count.Counties} California counties, in four cohorts, learning side by side.");
    }
}
