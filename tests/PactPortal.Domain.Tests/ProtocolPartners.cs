using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

public sealed class ProtocolPartners
{
    [Fact]
    public void Of_EmptyTeam_LacksAllSevenPartners()
    {
        var mix = TeamMix.Of([]);

        Assert.Empty(mix.Present);
        Assert.Equal(7, mix.Missing.Count);
    }

    [Fact]
    public void Of_SomePartners_ListsEachOnceInTheOrderOfTheStatute()
    {
        var mix = TeamMix.Of([AgencyType.Education, AgencyType.HumanServices, AgencyType.Education]);

        Assert.Equal([AgencyType.HumanServices, AgencyType.Education], mix.Present);
        Assert.Equal(
            [AgencyType.Probation, AgencyType.BehavioralHealth, AgencyType.PublicHealth, AgencyType.JuvenileCourt, AgencyType.LawEnforcement],
            mix.Missing);
    }

    [Fact]
    public void Of_PartnersAroundThem_ArePresentButNeverMissing()
    {
        var mix = TeamMix.Of([.. AgencyTypes.ProtocolPartners, AgencyType.TribalProgram]);

        Assert.Contains(AgencyType.TribalProgram, mix.Present);
        Assert.Empty(mix.Missing);
    }

    [Fact]
    public void All_AgencyTypes_NameNobodysExperience()
    {
        Assert.Equal(10, AgencyTypes.All.Count);
        Assert.DoesNotContain(AgencyTypes.All, type => type.Name().Contains("experience", StringComparison.OrdinalIgnoreCase) || type.Name().Contains("survivor", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Named_NameOfEachType_IsThatType()
    {
        Assert.All(AgencyTypes.All, type => Assert.Equal(type, AgencyTypes.Named(type.Name().ToUpperInvariant())));
    }
}
