namespace PactPortal.Web.Ui;

/// <summary>A step of a breadcrumb.</summary>
/// <param name="Address">Null for the page itself.</param>
public sealed record Crumb(string Title, string? Address = null);
