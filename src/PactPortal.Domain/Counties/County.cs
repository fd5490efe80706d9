namespace PactPortal.Domain.Counties;

/// <summary>One of California's 58 counties.</summary>
public sealed class County(
    string code, string fips, string name, Cohort cohort, string cohortBasis,
    string childWelfareAgency, string childWelfareAgencyBasis, bool isPilotOf2014)
{
    /// <summary>Two digits, alphabetical: "01" Alameda to "58" Yuba.</summary>
    public string Code { get; private set; } = code;

    /// <summary>Federal code: 06 and three digits, 2 × code − 1.</summary>
    public string Fips { get; private set; } = fips;

    /// <summary>Without the word "County": "Fresno".</summary>
    public string Name { get; private set; } = name;

    public Cohort Cohort { get; private set; } = cohort;

    /// <summary>Where the cohort is known from; an assumption until an administrator corrects it.</summary>
    public string CohortBasis { get; private set; } = cohortBasis;

    public string ChildWelfareAgency { get; private set; } = childWelfareAgency;

    public string ChildWelfareAgencyBasis { get; private set; } = childWelfareAgencyBasis;

    /// <summary>One of the counties of the 2014 pilot from which PACT grew.</summary>
    public bool IsPilotOf2014 { get; private set; } = isPilotOf2014;

    public string FullName => $"{Name} County";
}
