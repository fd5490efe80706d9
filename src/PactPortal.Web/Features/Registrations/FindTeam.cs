using PactPortal.Data;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A registration within the reach of the request, for other slices.</summary>
public sealed class FindTeam(PortalDbContext db, CurrentPerson current, TimeProvider time)
{
    public Task<RegistrationContext?> ExecuteAsync(string reference, CancellationToken cancellation) =>
        db.FindOwnAsync(current, reference, time.GetUtcNow(), cancellation);
}
