using System.Text.Json.Serialization;

namespace PactPortal.Domain.Counties;

/// <summary>The four regional cohorts in which PACT's counties learn side by side.</summary>
public enum Cohort
{
    [JsonStringEnumMemberName("Northern")]
    Northern = 1,
    [JsonStringEnumMemberName("BayArea")]
    BayArea = 2,
    [JsonStringEnumMemberName("CentralValley")]
    CentralValley = 3,
    [JsonStringEnumMemberName("SouthernCalifornia")]
    SouthernCalifornia = 4,
}

public static class Cohorts
{
    public static string NameOf(Cohort cohort) => cohort switch
    {
        Cohort.Northern => "Northern",
        Cohort.BayArea => "Bay Area",
        Cohort.CentralValley => "Central Valley",
        Cohort.SouthernCalifornia => "Southern California",
    };

    public static Cohort Named(string name) => Enum.GetValues<Cohort>().Single(cohort => NameOf(cohort) == name);
}
