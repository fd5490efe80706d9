using PactPortal.Domain;

namespace PactPortal.Application.Funding;

/// <summary>Whoever changes a fund says why: its entries keep it.</summary>
internal static class FundReasons
{
    private const int Length = 500;

    public static IEnumerable<Refusal> WhyNot(Act act)
    {
        if (act.Reason is not { } reason || string.IsNullOrWhiteSpace(reason) || reason.Length > Length)
        {
            yield return new Refusal($"Enter why, in at most {Length} characters.", nameof(Act.Reason));
        }
    }
}
