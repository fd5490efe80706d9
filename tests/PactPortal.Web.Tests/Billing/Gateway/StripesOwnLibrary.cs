using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Tests.Billing.Gateway;

/// <summary>The portal's adapter: Stripe's own library, over the sandbox's HTTP.</summary>
public sealed class StripesOwnLibrary : PaymentGatewayContract
{
    protected override IPaymentGateway Gateway => App.Services.GetRequiredService<IPaymentGateway>();
}
