using PactPortal.Application.Audit;
using PactPortal.Data.Audit;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Hosting;

/// <summary>Puts a download by the planning team into the audit trail. An organization's own papers are its own.</summary>
public sealed class AuditDownload(RecordExport record, CurrentPerson current)
{
    public async Task ExecuteAsync(string action, AuditSubject subject, CancellationToken cancellation)
    {
        if (current.Person.PlanningKinds != PersonKinds.None)
        {
            await record.ExecuteAsync(current.Caller, action, subject, cancellation);
        }
    }
}
