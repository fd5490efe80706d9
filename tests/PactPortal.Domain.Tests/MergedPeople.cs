using PactPortal.Domain.Organizations;

namespace PactPortal.Domain.Tests;

/// <summary>What becomes of somebody when a doubled organization is merged.</summary>
public sealed class MergedPeople
{
    private static readonly DateTimeOffset Then = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OrganizationRole.Coordinator, null, false, OrganizationRole.Member)]
    [InlineData(OrganizationRole.FinanceOfficer, null, false, OrganizationRole.Member)]
    [InlineData(OrganizationRole.Member, null, false, OrganizationRole.Member)]
    [InlineData(OrganizationRole.Coordinator, OrganizationRole.Member, false, OrganizationRole.Member)]
    [InlineData(OrganizationRole.Member, OrganizationRole.Coordinator, false, OrganizationRole.Coordinator)]
    [InlineData(OrganizationRole.Coordinator, OrganizationRole.FinanceOfficer, false, OrganizationRole.FinanceOfficer)]
    [InlineData(OrganizationRole.Coordinator, null, true, null)]
    [InlineData(OrganizationRole.Member, null, true, null)]
    public void Becomes_ByAMerge_NeverMoreThanHereOrAMember(OrganizationRole there, OrganizationRole? here, bool wasPutOut, OrganizationRole? becomes)
    {
        var person = new MergedPerson(Guid.NewGuid(), there, here, wasPutOut ? Then : null, null);

        Assert.Equal(becomes, person.Becomes);
    }

    [Theory]
    [InlineData(OrganizationRole.Coordinator, true, true)]
    [InlineData(OrganizationRole.FinanceOfficer, true, true)]
    [InlineData(OrganizationRole.Member, true, false)]
    [InlineData(OrganizationRole.Coordinator, false, false)]
    public void IsQuestioned_WhoActsHereAndWasPutOutThere_IsAsked(OrganizationRole here, bool wasPutOut, bool isAsked)
    {
        var person = new MergedPerson(Guid.NewGuid(), null, here, null, wasPutOut ? Then : null);

        Assert.Equal(isAsked, person.IsQuestioned);
    }
}
