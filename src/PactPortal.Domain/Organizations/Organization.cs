namespace PactPortal.Domain.Organizations;

/// <summary>An employer that sends people: a county agency, a probation department, a community organization, a tribe.</summary>
public sealed class Organization(string name, AgencyType agencyType, string? countyCode)
{
    public Guid OrganizationId { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = name;

    public AgencyType AgencyType { get; private set; } = agencyType;

    /// <summary>The county it belongs to, or null: a community organization may work in many.</summary>
    public string? CountyCode { get; private set; } = countyCode;

    /// <summary>An agency of a county, and so bound by that county's membership; a community organization is not.</summary>
    public bool IsCountyAgency => CountyCode is not null && AgencyType.IsProtocolPartner();
}
