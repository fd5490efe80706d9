using System.Text.Json.Serialization;

namespace PactPortal.Domain.Organizations;

/// <summary>
/// What kind of agency somebody works for: the protocol partners of Welfare and Institutions Code 16524.8, then the partners
/// around them. "Lived-experience consultant" is never one of these: that is said by the attendee alone.
/// </summary>
public enum AgencyType
{
    [JsonStringEnumMemberName("HumanServices")]
    HumanServices = 1,
    [JsonStringEnumMemberName("Probation")]
    Probation = 2,
    [JsonStringEnumMemberName("BehavioralHealth")]
    BehavioralHealth = 3,
    [JsonStringEnumMemberName("PublicHealth")]
    PublicHealth = 4,
    [JsonStringEnumMemberName("JuvenileCourt")]
    JuvenileCourt = 5,
    [JsonStringEnumMemberName("Education")]
    Education = 6,
    [JsonStringEnumMemberName("LawEnforcement")]
    LawEnforcement = 7,
    [JsonStringEnumMemberName("CommunityOrganization")]
    CommunityOrganization = 8,
    [JsonStringEnumMemberName("TribalProgram")]
    TribalProgram = 9,
    [JsonStringEnumMemberName("StateAgency")]
    StateAgency = 10,
}

public static class AgencyTypes
{
    public static readonly IReadOnlyList<AgencyType> All = Enum.GetValues<AgencyType>();

    /// <summary>The seven partners of a county's interagency protocol, in the order of WIC 16524.8.</summary>
    public static readonly IReadOnlyList<AgencyType> ProtocolPartners = [.. All.Where(IsProtocolPartner)];

    public static bool IsProtocolPartner(this AgencyType type) => type is >= AgencyType.HumanServices and <= AgencyType.LawEnforcement;

    public static string Name(this AgencyType type) => type switch
    {
        AgencyType.HumanServices => "Human services",
        AgencyType.Probation => "Probation",
        AgencyType.BehavioralHealth => "Behavioral health",
        AgencyType.PublicHealth => "Public health",
        AgencyType.JuvenileCourt => "Juvenile court",
        AgencyType.Education => "Education",
        AgencyType.LawEnforcement => "Law enforcement",
        AgencyType.CommunityOrganization => "Community organization",
        AgencyType.TribalProgram => "Tribal program",
        AgencyType.StateAgency => "State agency",
    };

    public static AgencyType Named(string name) =>
        All.Single(type => string.Equals(type.Name(), name, StringComparison.OrdinalIgnoreCase));
}
