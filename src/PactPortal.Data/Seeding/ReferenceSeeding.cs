using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;

namespace PactPortal.Data.Seeding;

/// <summary>
/// Puts in what every installation needs: the 58 counties, provided statements, the archive. Does nothing the second time.
/// </summary>
public sealed class ReferenceSeeding(PortalDbContext db)
{
    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Counties.AnyAsync(cancellation))
        {
            return;
        }

        await db.CommitAsync<int>(
            Act.OfPortal(now, "First start"), "reference data seeded", AuditSubject.Portal("counties, statements, archive"),
            async token =>
            {
                if (await db.Counties.AnyAsync(token))
                {
                    return 0; // another process was first
                }

                var counties = SeedFiles.Read<IReadOnlyList<CountySeed>>("counties.json");
                db.Counties.AddRange(counties.Select(county => new County(
                    county.Code, county.Fips, county.Name, Cohorts.Named(county.Cohort), county.CohortBasis, county.ChildWelfareAgency,
                    county.AgencyBasis, county.PilotOf2014)));
                db.ProvidedStatements.AddRange(SeedFiles.Read<IReadOnlyList<StatementSeed>>("statements.json").Select(Statement));
                ConveningSeeding.Add(db, SeedFiles.Read<ConveningSeed>("convening-2019.json"), []);
                return counties.Count;
            },
            cancellation);
    }

    private static ProvidedStatement Statement(StatementSeed seed) => new(seed.Key, seed.Provider, seed.ProviderName, seed.Version)
    {
        Paragraphs = seed.Paragraphs,
        Sources = seed.Sources,
        QuestionsTo = seed.QuestionsTo,
        Provenance = seed.Provenance,
        RecordedAt = seed.RecordedAt,
    };
}
