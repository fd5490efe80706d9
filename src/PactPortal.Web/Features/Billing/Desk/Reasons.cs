using PactPortal.Domain;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>A reason that somebody has to give.</summary>
internal static class Reasons
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
