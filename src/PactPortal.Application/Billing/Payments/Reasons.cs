using PactPortal.Domain;

namespace PactPortal.Application.Billing.Payments;

/// <summary>A reason that somebody has to give.</summary>
public static class Reasons
{
    private const int Longest = 500;
    private const string Field = "Reason";

    public static Outcome<string> Read(string? typed, string missing) => typed?.Trim() switch
    {
        null or "" => new Refusal(missing, Field),
        { Length: > Longest } longer => new Refusal($"Enter at most {Longest} characters; this has {longer.Length}.", Field),
        var reason => reason,
    };
}
