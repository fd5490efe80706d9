using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Organizations;

namespace PactPortal.Documents.Reports;

/// <summary>What a convening's funder is told: counts and sums. It knows no name, and nothing that somebody said of themselves.</summary>
public sealed record FunderReportFacts
{
    public required Convening Convening { get; init; }

    /// <summary>When it was added up.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>All of them, whether anybody comes from there or not.</summary>
    public required IReadOnlyList<County> Counties { get; init; }

    /// <summary>Confirmed teams by county.</summary>
    public required IReadOnlyList<CountedTeams> Teams { get; init; }

    /// <summary>People with a seat on a confirmed team.</summary>
    public required IReadOnlyList<CountedPeople> People { get; init; }

    /// <summary>People who were there; null while attendance is not recorded, and then nothing is said of it but that.</summary>
    public IReadOnlyList<CountedPeople>? Attended { get; init; }

    /// <summary>The entries of its funds added up, those of other convenings left out; empty where there is no fund.</summary>
    public required IReadOnlyList<FundSum> Fund { get; init; }

    /// <summary>What other convenings have of these funds.</summary>
    public Money UsedElsewhere { get; init; }

    public required ReportedMoney Money { get; init; }
}

/// <param name="CountyCode">Null: an organization of no county.</param>
public sealed record CountedTeams(string? CountyCode, int Teams);

/// <param name="CountyCode">Null: of an organization of no county.</param>
/// <param name="AgencyType">As the coordinator said it.</param>
public sealed record CountedPeople(string? CountyCode, AgencyType AgencyType, int People);

/// <param name="CountyCode">Null for what was done to a fund itself.</param>
public sealed record FundSum(FundEntryKind Kind, string? CountyCode, Money Amount);

/// <summary>What registrations cost, step by step as their ledgers add up; what lowers it is negative.</summary>
/// <param name="Charged">At the rates of the seats.</param>
/// <param name="Adjusted">Kept of seats that were given up, and corrections.</param>
/// <param name="Invoiced">Less what was credited; a credit note follows the refund of what was paid.</param>
public sealed record ReportedMoney(Money Charged, Money Offset, Money Scholarships, Money Discounts, Money Adjusted, Money Invoiced)
{
    public Money Total => Charged + Offset + Scholarships + Discounts + Adjusted;
}
