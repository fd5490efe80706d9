namespace PactPortal.Domain.Counties;

/// <summary>The account that looks after a cohort's counties, and reads them.</summary>
public sealed class CohortCoordinator(Cohort cohort, Guid accountId)
{
    public Cohort Cohort { get; private set; } = cohort;

    public Guid AccountId { get; private set; } = accountId;
}
