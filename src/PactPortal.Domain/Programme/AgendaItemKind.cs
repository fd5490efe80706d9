using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>What an item of the agenda is.</summary>
public enum AgendaItemKind
{
    [JsonStringEnumMemberName("Plenary")]
    Plenary = 1,
    [JsonStringEnumMemberName("Workshop")]
    Workshop = 2,
    [JsonStringEnumMemberName("Panel")]
    Panel = 3,
    [JsonStringEnumMemberName("CohortMeeting")]
    CohortMeeting = 4,
    [JsonStringEnumMemberName("Meal")]
    Meal = 5,
    [JsonStringEnumMemberName("Break")]
    Break = 6,
    [JsonStringEnumMemberName("QuietRoom")]
    QuietRoom = 7,

    /// <summary>A walk, a reception: who likes comes.</summary>
    [JsonStringEnumMemberName("Optional")]
    Optional = 8,

    /// <summary>Check-in, and what else has to be done around the programme.</summary>
    [JsonStringEnumMemberName("CheckIn")]
    CheckIn = 9,

    /// <summary>A time of the day that holds other items: "Morning session".</summary>
    [JsonStringEnumMemberName("Block")]
    Block = 10,
}

public static class AgendaItemKinds
{
    public static readonly IReadOnlyList<AgendaItemKind> All = Enum.GetValues<AgendaItemKind>();

    public static string Name(this AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Plenary => "Plenary",
        AgendaItemKind.Workshop => "Workshop",
        AgendaItemKind.Panel => "Panel",
        AgendaItemKind.CohortMeeting => "Cohort meeting",
        AgendaItemKind.Meal => "Meal",
        AgendaItemKind.Break => "Break",
        AgendaItemKind.QuietRoom => "Quiet room",
        AgendaItemKind.Optional => "Optional",
        AgendaItemKind.CheckIn => "Check-in",
        AgendaItemKind.Block => "Block of sessions",
    };

    /// <summary>People come to it to learn or to confer: it has a page, makes somebody busy and can be chosen. The others happen around these.</summary>
    public static bool IsSession(this AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Plenary or AgendaItemKind.Workshop or AgendaItemKind.Panel or AgendaItemKind.CohortMeeting => true,
        AgendaItemKind.Meal or AgendaItemKind.Break or AgendaItemKind.QuietRoom or AgendaItemKind.Optional or AgendaItemKind.CheckIn
            or AgendaItemKind.Block => false,
    };
}
