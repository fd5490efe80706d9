namespace PactPortal.Domain.Convenings;

/// <param name="City">"Sacramento, California".</param>
public sealed record Venue(string City, string? Name, string? Address, string? Transit);
