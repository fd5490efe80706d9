using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Counties;

/// <summary>Records a dated fact of a county. None is ever changed or taken away: a later one takes its place from its day on.</summary>
public sealed class AddCountyFact(PortalDbContext db, CurrentPerson current)
{
    public Task<Outcome<CountyFact>> ExecuteAsync(string countyCode, CountyFactForm form, CancellationToken cancellation)
    {
        var act = current.Acting(form.Source?.Trim() is { Length: > 0 and <= 400 } source ? source : null);
        return db.CommitAsync<CountyFact>(
            act, "county fact recorded", $"county {countyCode}",
            _ =>
            {
                var fact = form.Read(countyCode, act);
                if (fact.Succeeded)
                {
                    db.CountyFacts.Add(fact.Value);
                }

                return Task.FromResult(fact);
            },
            cancellation);
    }
}
