namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Addresses of paying by card.</summary>
public static class CardLinks
{
    /// <summary>A form posts there to begin, or to go on.</summary>
    public static string Start(string reference) => $"/registrations/{reference}/pay/card";

    /// <summary>Where the provider's page leads back to.</summary>
    public static string Return(string reference) => $"/registrations/{reference}/pay/return";
}
