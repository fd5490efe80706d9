using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <summary>Facts of a convening that are changed together, each section with a version of its own.</summary>
public enum ConveningSection
{
    [JsonStringEnumMemberName("NameAndPlace")]
    NameAndPlace = 1,
    [JsonStringEnumMemberName("DaysAndSeats")]
    DaysAndSeats = 2,
    [JsonStringEnumMemberName("RatesAndTiers")]
    RatesAndTiers = 3,
    [JsonStringEnumMemberName("FundRulesAndCodes")]
    FundRulesAndCodes = 4,
    [JsonStringEnumMemberName("WhoShouldAttendAndConduct")]
    WhoShouldAttendAndConduct = 5,
    [JsonStringEnumMemberName("Policies")]
    Policies = 6,
    [JsonStringEnumMemberName("PayeeAndDocuments")]
    PayeeAndDocuments = 7,
    [JsonStringEnumMemberName("ContactsAndTravel")]
    ContactsAndTravel = 8,

    /// <summary>The paragraphs of its letters.</summary>
    [JsonStringEnumMemberName("Words")]
    Words = 9,
    [JsonStringEnumMemberName("OpeningAndPublishing")]
    OpeningAndPublishing = 10,
}

public static class ConveningSections
{
    /// <summary>In a sentence: "days and seats".</summary>
    public static string Named(this ConveningSection section) => section switch
    {
        ConveningSection.NameAndPlace => "name and place",
        ConveningSection.DaysAndSeats => "days and seats",
        ConveningSection.RatesAndTiers => "rates and tiers",
        ConveningSection.FundRulesAndCodes => "fund rules",
        ConveningSection.WhoShouldAttendAndConduct => "who should attend and conduct",
        ConveningSection.Policies => "policies",
        ConveningSection.PayeeAndDocuments => "payee and documents",
        ConveningSection.ContactsAndTravel => "contacts and travel",
        ConveningSection.Words => "letter words",
        ConveningSection.OpeningAndPublishing => "opening and publishing",
    };
}
