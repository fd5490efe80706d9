using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>Resumes the organization's draft for a convening, or starts it: there is never more than one.</summary>
public sealed class StartRegistration(PortalDbContext db)
{
    /// <returns>The draft's reference; not there where the organization is out of reach, or was merged into another meanwhile.</returns>
    public async Task<Outcome<string>> ExecuteAsync(Caller caller, Convening convening, Guid organizationId, CancellationToken cancellation)
    {
        if (!caller.Reach.Includes(organizationId))
        {
            return Outcome.NotFound;
        }

        if (await DraftAsync(convening, organizationId, cancellation) is { } existing)
        {
            return Outcome.Unchanged(existing);
        }

        var act = caller.Act;
        return await db.CommitAsync<string>(
            act, "draft started", AuditSubject.Registration,
            async token =>
            {
                // Asked again inside: a colleague's start in between is resumed, not doubled.
                if (await DraftAsync(convening, organizationId, token) is { } first)
                {
                    return Outcome.Unchanged(first);
                }

                if (!await db.HoldStandingAsync(organizationId, token))
                {
                    return Outcome.NotFound;
                }

                var reference = RegistrationReference.New(convening.NumberPrefix); // another at each attempt, should it be taken
                db.Registrations.Add(Registration.Start(convening.ConveningId, organizationId, reference, act));
                return reference;
            },
            cancellation);
    }

    private Task<string?> DraftAsync(Convening convening, Guid organizationId, CancellationToken cancellation) =>
        db.Registrations.AsNoTracking()
            .Where(registration => registration.ConveningId == convening.ConveningId && registration.OrganizationId == organizationId
                && registration.Status == RegistrationStatus.Draft)
            .Select(registration => registration.Reference)
            .SingleOrDefaultAsync(cancellation);
}
