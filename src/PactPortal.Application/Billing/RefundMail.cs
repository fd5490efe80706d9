using PactPortal.Domain;

namespace PactPortal.Application.Billing;

/// <param name="CheckNumber">Null where it goes to the card.</param>
/// <param name="IsExternal">It was made outside the portal, and no document speaks of it.</param>
/// <param name="Address">Of the registration.</param>
public sealed record RefundMail(string Reference, string ConveningName, Money Amount, string? CheckNumber, bool IsExternal, string Address);
