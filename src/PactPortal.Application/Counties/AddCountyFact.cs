using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Counties;

namespace PactPortal.Application.Counties;

/// <summary>
/// Records a dated fact of a county. None is ever changed or taken away: a later one takes its place from its day
/// on. Said twice it is recorded once.
/// </summary>
public sealed class AddCountyFact(PortalDbContext db)
{
    public Task<Outcome<CountyFact>> ExecuteAsync(Caller caller, string countyCode, CountyFactForm form, CancellationToken cancellation)
    {
        var act = caller.Act.Because(form.Source?.Trim() is { Length: > 0 and <= 400 } source ? source : null);
        return db.CommitAsync<CountyFact>(
            act, "county fact recorded", AuditSubject.County(countyCode),
            async token =>
            {
                if (!await db.Counties.AnyAsync(county => county.Code == countyCode, token))
                {
                    return Outcome.NotFound;
                }

                var fact = form.Read(countyCode, act);
                if (!fact.Succeeded)
                {
                    return fact;
                }

                var (kind, day) = (fact.Value.Kind, fact.Value.EffectiveOn);
                var latest = await db.CountyFacts.AsNoTracking()
                    .Where(known => known.CountyCode == countyCode && known.Kind == kind && known.EffectiveOn == day)
                    .OrderByDescending(known => known.RecordedAt).FirstOrDefaultAsync(token);
                if (latest is not null && latest.Holds == fact.Value.Holds && latest.Source == fact.Value.Source)
                {
                    return Outcome.Unchanged(latest);
                }

                db.CountyFacts.Add(fact.Value);
                return fact;
            },
            cancellation);
    }
}
