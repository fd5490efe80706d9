using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Tests.Billing.Gateway;

/// <summary>The adapter of every build.</summary>
public sealed class StripeOverHttp : PaymentGatewayContract
{
    protected override IPaymentGateway Gateway => App.Services.GetRequiredService<IPaymentGateway>();
}
