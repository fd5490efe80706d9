using PactPortal.Domain.Counties;

namespace PactPortal.Data.Counties;

/// <summary>The counties, by code, and every dated fact about them.</summary>
public sealed class CountyBook(IReadOnlyList<County> counties, IEnumerable<CountyFact> facts)
{
    private readonly ILookup<string, CountyFact> factsOf = facts.ToLookup(fact => fact.CountyCode);
    private readonly Dictionary<string, County> byCode = counties.ToDictionary(county => county.Code);

    public IReadOnlyList<County> Counties => counties;

    /// <summary>The county of a code; null for none.</summary>
    public County? Find(string? code) => code is null ? null : byCode[code];

    public CountyStanding StandingOn(string code, DateOnly day) => CountyStanding.On(day, factsOf[code]);
}
