using System.Globalization;

namespace PactPortal.Testing;

/// <summary>Values that a test is not about.</summary>
public static class Some
{
    public const string Convening = "impact-2026";
    public const string Gathering = "gathering-2027";
    public const string Archive = "convening-2019";

    public const string Password = "Demonstration-2026!";
    public const string Fresno = "coordinator@fresno.example.org";
    public const string SecondOfFresno = "coordinator2@fresno.example.org";
    public const string FinanceOfFresno = "finance@fresno.example.org";
    public const string Sacramento = "coordinator@sacramento.example.org";
    public const string SacramentoProbation = "coordinator@probation.example.org";
    public const string Alpine = "coordinator@alpine.example.org";
    public const string Partner = "coordinator@partner.example.org";
    public const string Planner = "planner@pact.example.org";
    public const string SecondPlanner = "planner2@pact.example.org";
    public const string AccessCoordinator = "access@pact.example.org";
    public const string Reviewer = "reviewer1@pact.example.org";
    public const string PlanningFinance = "money@pact.example.org";
    public const string SecondPlanningFinance = "money2@pact.example.org";
    public const string CheckIn = "door@pact.example.org";
    public const string RegionalCoordinator = "north@pact.example.org";
    public const string Administrator = "admin@pact.example.org";

    /// <summary>The demonstration's first preset: the early-bird rate is in effect.</summary>
    public static readonly DateTimeOffset EarlyMorning = At("2026-09-14T09:00:00-07:00");

    /// <summary>The instant at which the early-bird rate ends.</summary>
    public static readonly DateTimeOffset EarlyBirdEnd = At("2026-10-17T00:00:00-07:00");

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public static Dictionary<string, string?> Person(int number = 1, string rate = "pact-county", string type = "HumanServices") => new()
    {
        ["Form.FullName"] = $"Person Number {number}",
        ["Form.Email"] = $"person{number}@example.org",
        ["Form.AgencyType"] = type,
        ["Form.JobTitle"] = "Supervisor",
        ["Form.Rate"] = rate,
    };

    public static Dictionary<string, string?> PurchaseOrder(string amount = "10,000.00") => new()
    {
        ["Form.Method"] = "purchase-order",
        ["Form.PurchaseOrderNumber"] = "PO-TEST-1",
        ["Form.NotToExceed"] = amount,
        ["Form.ValidThrough"] = "June 30, 2027",
        ["Form.Agreed"] = "true",
    };

    public static Dictionary<string, string?> Commitment() => new()
    {
        ["Form.Method"] = "commitment",
        ["Form.SignerName"] = "Theo Ledgerwell",
        ["Form.SignerTitle"] = "Fiscal officer",
        ["Form.Agreed"] = "true",
    };

    public static Dictionary<string, string?> Barrier() => new()
    {
        ["Form.What"] = "The agenda's filter could not be reached with the keyboard.",
        ["Form.PageAddress"] = "/convenings/impact-2026/agenda",
        ["Form.Email"] = "reader@example.org",
    };

    public static Dictionary<string, string?> Letter() => new()
    {
        ["Form.County"] = "10",
        ["Form.Agency"] = "Department of Social Services",
        ["Form.People"] = "5",
        ["Form.Nights"] = "3",
        ["Form.Miles"] = "342",
    };
}
