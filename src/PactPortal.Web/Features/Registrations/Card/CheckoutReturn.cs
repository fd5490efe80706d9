using PactPortal.Application.Registrations.Card;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Where the card service's page leads back to.</summary>
public sealed class CheckoutReturn(PublicAddress address)
{
    public CheckoutAddresses Of(string reference) => new(address.Of(CardLinks.Return(reference)), address.Of(RegistrationLinks.Pay(reference)));
}
