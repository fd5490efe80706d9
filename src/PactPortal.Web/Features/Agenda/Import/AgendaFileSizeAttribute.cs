using PactPortal.Application.Programme.Import;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Agenda.Import;

/// <summary>Of a schedule's file.</summary>
public sealed class AgendaFileSizeAttribute() : UploadSizeAttribute(ScheduleFile.Largest)
{
    protected override string TooLarge(RouteValueDictionary route) => AgendaLinks.ImportTooLarge(route["slug"] as string ?? "");
}
