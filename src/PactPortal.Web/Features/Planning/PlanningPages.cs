using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Planning;

/// <param name="Requests">That wait for an answer.</param>
public sealed record PlannedConvening(string Slug, string Name, DateOnly? StartsOn, DateOnly? EndsOn, int Requests, int Waiting);

public sealed record PlanningPage(IReadOnlyList<PlannedConvening> Convenings);

/// <summary>Where the planning team starts.</summary>
public sealed class PlanningPages(PortalDbContext db)
{
    private const int Most = 20;

    public async Task<PlanningPage> HomeAsync(CancellationToken cancellation) => new(
        await db.Convenings.AsNoTracking().Where(convening => !convening.IsArchived)
            .OrderBy(convening => convening.StartsOn).ThenBy(convening => convening.Slug).Take(Most)
            .Select(convening => new PlannedConvening(
                convening.Slug, convening.Name, convening.StartsOn, convening.EndsOn,
                db.Registrations.Count(registration => registration.ConveningId == convening.ConveningId && registration.Status == RegistrationStatus.Requested),
                db.Registrations.Count(registration => registration.ConveningId == convening.ConveningId && registration.Status == RegistrationStatus.Waitlisted)))
            .ToListAsync(cancellation));
}
