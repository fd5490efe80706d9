using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>How money came, in words.</summary>
public static class MeansWords
{
    public static string Of(PaymentMeans means) => means switch
    {
        PaymentMeans.Card => "Card",
        PaymentMeans.Warrant => "Warrant or check",
        PaymentMeans.Transfer => "ACH or EFT",
    };

    /// <summary>"Warrant or check 4471".</summary>
    public static string Of(PaymentMeans means, string number) => means == PaymentMeans.Card ? "Card payment" : $"{Of(means)} {number}";
}
