using PactPortal.Domain;
using PactPortal.Data;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A registration within the reach of the request, for other slices.</summary>
public sealed class FindTeam(PortalDbContext db, TimeProvider time)
{
    public Task<RegistrationContext?> ExecuteAsync(Caller caller, string reference, CancellationToken cancellation) =>
        db.FindOwnAsync(caller.Reach, reference, time.GetUtcNow(), cancellation);
}
