using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

public sealed class RequestToAttend
{
    [Fact]
    public void IsByRequest_CountyAgencyOutsidePact_Asks()
    {
        Assert.True(Convening.IsByRequest(Some.CountyAgency(), isPactMember: false));
    }

    [Fact]
    public void IsByRequest_CountyAgencyInPact_Registers()
    {
        Assert.False(Convening.IsByRequest(Some.CountyAgency(), isPactMember: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Some.Fresno)]
    public void IsByRequest_CommunityOrganization_Registers(string? county)
    {
        Assert.False(Convening.IsByRequest(Some.CommunityOrganization(county), isPactMember: false));
    }

    [Fact]
    public void Request_Draft_FixesTierAndPriceAndPromisesNothing()
    {
        var (registration, quote) = Some.Team();

        registration.Request(quote, "30", Some.Contact("ola@orange.example.org"), Some.Act());

        Assert.Equal(RegistrationStatus.Requested, registration.Status);
        Assert.Equal("Early bird", registration.TierName);
        Assert.Equal(quote.Total, registration.Total);
        Assert.Equal("30", registration.CountyCode);
        Assert.Null(registration.Payment);
    }

    [Fact]
    public void Request_Draft_SaysSoOnTheTimeline()
    {
        var (registration, quote) = Some.Team();

        registration.Request(quote, "30", Some.Contact("ola@orange.example.org"), Some.Act());

        Assert.Equal(["Submitted for 2 people at the early-bird rate, $390.00 due", "Asked to attend; the planning team answers"], registration.Timeline.TakeLast(2).Select(entry => entry.What));
    }
}
