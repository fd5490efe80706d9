namespace PactPortal.Web.Features.Accessibility;

/// <summary>Addresses of the accessibility statement and of its cases.</summary>
public static class AccessibilityLinks
{
    public const string Statement = "/accessibility";

    public const string Cases = "/planning/accessibility";

    /// <summary>What the person who wrote sees of their case.</summary>
    public static string Case(string reference) => $"/accessibility/cases/{reference}";

    /// <summary>What the planning team sees of it.</summary>
    public static string Work(string reference) => $"/planning/accessibility/{reference}";
}
