using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;

namespace PactPortal.Domain.Tests;

public sealed class RatesForOrganization
{
    [Fact]
    public void RatesFor_CountyAgencyInPact_HasTheMemberRateAndNotTheOneForOutsiders()
    {
        var rates = Codes(Some.Impact2026(), Some.CountyAgency(), isPactMember: true);

        Assert.Contains("pact-county", rates);
        Assert.DoesNotContain("county", rates);
        Assert.Contains("student-lx", rates);
        Assert.Contains("day", rates);
    }

    [Fact]
    public void RatesFor_CountyAgencyOutsidePact_HasItsOwnRateAndThoseForAnyone()
    {
        var rates = Codes(Some.Impact2026(), Some.CountyAgency(), isPactMember: false);

        Assert.Equal(["county", "student-lx", "day"], rates);
    }

    [Fact]
    public void RatesFor_CommunityOrganization_HasThePartnerRateAndThoseForAnyone()
    {
        var rates = Codes(Some.Impact2026(), Some.CommunityOrganization(), isPactMember: false);

        Assert.Equal(["partner", "student-lx", "day"], rates);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RatesFor_CommunityOrganizationInACounty_IsNotBoundByTheCountysMembership(bool isPactMember)
    {
        var rates = Codes(Some.Impact2026(), Some.CommunityOrganization(Some.Fresno), isPactMember);

        Assert.Equal(["partner", "student-lx", "day"], rates);
    }

    [Theory]
    [InlineData(AgencyType.HumanServices)]
    [InlineData(AgencyType.LawEnforcement)]
    [InlineData(AgencyType.CommunityOrganization)]
    [InlineData(AgencyType.TribalProgram)]
    [InlineData(AgencyType.StateAgency)]
    public void RatesFor_Anybody_NeverIncludesARateByInvitation(AgencyType type)
    {
        var organization = Some.CountyAgency(type);

        Assert.DoesNotContain("speaker", Codes(Some.Impact2026(), organization, isPactMember: true));
        Assert.DoesNotContain("speaker", Codes(Some.Impact2026(), organization, isPactMember: false));
        Assert.True(Some.Impact2026().Rate("speaker").IsByInvitation);
    }

    [Fact]
    public void RatesFor_MemberCountyAtTheGathering_ReachesTheMembersDay()
    {
        var rates = Codes(Some.Gathering2027(), Some.CountyAgency(), isPactMember: true);

        Assert.Equal(["both", "day2", "both-for-anyone", "day1-for-anyone", "pass", "pass-day1"], rates);
    }

    [Fact]
    public void RatesFor_CountyOutsidePactAtTheGathering_HasNoRateWithTheMembersDay()
    {
        var rates = Codes(Some.Gathering2027(), Some.CountyAgency(), isPactMember: false);

        Assert.Equal(["request", "pass"], rates);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Some.Fresno, true)]
    public void RatesFor_CommunityOrganizationAtTheGathering_HasNoRateWithTheMembersDay(string? county, bool isPactMember)
    {
        var rates = Codes(Some.Gathering2027(), Some.CommunityOrganization(county), isPactMember);

        Assert.Equal(["day2", "pass"], rates);
    }

    [Fact]
    public void DaysFor_DayPassOfAMemberCounty_OffersEveryDayOfThePass()
    {
        var convening = Some.Gathering2027();

        Assert.Equal([1, 2], convening.DaysFor(convening.Rate("pass"), Some.CountyAgency(), isPactMember: true));
    }

    [Fact]
    public void DaysFor_DayPassOfAnyoneElse_LeavesOutTheMembersDay()
    {
        var convening = Some.Gathering2027();
        var pass = convening.Rate("pass");

        Assert.Equal([2], convening.DaysFor(pass, Some.CountyAgency(), isPactMember: false));
        Assert.Equal([2], convening.DaysFor(pass, Some.CommunityOrganization(), isPactMember: false));
        Assert.Equal([2], convening.DaysFor(pass, Some.CommunityOrganization(Some.Fresno), isPactMember: true));
    }

    [Theory]
    [InlineData(AgencyType.JuvenileCourt, Some.Fresno, true)]
    [InlineData(AgencyType.JuvenileCourt, null, false)]
    [InlineData(AgencyType.CommunityOrganization, Some.Fresno, false)]
    [InlineData(AgencyType.TribalProgram, Some.Fresno, false)]
    public void IsCountyAgency_ByTypeAndCounty_NeedsBoth(AgencyType type, string? county, bool expected)
    {
        Assert.Equal(expected, new Organization("Some organization", type, county).IsCountyAgency);
    }

    private static IEnumerable<string> Codes(Convening convening, Organization organization, bool isPactMember) =>
        convening.RatesFor(organization, isPactMember).Select(rate => rate.Code);
}
