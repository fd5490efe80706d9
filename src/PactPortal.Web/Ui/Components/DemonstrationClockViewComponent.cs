using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Ui.Components;

/// <summary>The bar that says that the clock is a demonstration's. Nothing in Production.</summary>
public sealed class DemonstrationClockViewComponent(IServiceProvider services, TimeProvider time) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        if (services.GetService<DemonstrationTimeProvider>() is not { } clock)
        {
            return View<DemonstrationClockBar?>(null);
        }

        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), California.Zone);
        var request = HttpContext.Request;
        return View<DemonstrationClockBar?>(new DemonstrationClockBar(
            DateWords.Brief(now, California.Zone),
            now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            [.. Application.Seeding.Demonstration.Presets.Select(choice => (choice.Id, choice.Label))],
            clock.Preset,
            HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : request.PathBase + request.Path));
    }
}
