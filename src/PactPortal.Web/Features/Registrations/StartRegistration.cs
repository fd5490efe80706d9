using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Resumes the organization's draft for a convening, or starts it: there is never more than one.</summary>
public sealed class StartRegistration(PortalDbContext db, CurrentPerson current)
{
    /// <returns>The draft's reference; null where the organization was merged into another meanwhile.</returns>
    public async Task<string?> ExecuteAsync(Convening convening, Guid organizationId, CancellationToken cancellation)
    {
        if (await DraftAsync(convening, organizationId, cancellation) is { } existing)
        {
            return existing;
        }

        var act = current.Acting();
        var outcome = await db.CommitAsync<string>(
            act, "draft started", $"{convening.Slug} {organizationId}",
            async token =>
            {
                // Asked again inside: a colleague's start in between is resumed, not doubled.
                if (await DraftAsync(convening, organizationId, token) is { } first)
                {
                    return Outcome.Unchanged(first);
                }

                if (!await db.HoldStandingAsync(organizationId, token))
                {
                    return new Refusal("The organization was merged into another.");
                }

                var reference = RegistrationReference.New(convening.NumberPrefix); // another at each attempt, should it be taken
                db.Registrations.Add(Registration.Start(convening.ConveningId, organizationId, reference, act));
                return reference;
            },
            cancellation);
        return outcome.Succeeded ? outcome.Value : null;
    }

    private Task<string?> DraftAsync(Convening convening, Guid organizationId, CancellationToken cancellation) =>
        db.Registrations.AsNoTracking()
            .Where(registration => registration.ConveningId == convening.ConveningId && registration.OrganizationId == organizationId && registration.Status == RegistrationStatus.Draft)
            .Select(registration => registration.Reference)
            .SingleOrDefaultAsync(cancellation);
}
