using PactPortal.Application;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Integrations.Stripe;

public static class StripeSetup
{
    /// <summary>The HTTP client's name, for whoever puts another handler under it.</summary>
    public const string Client = "Stripe";

    /// <summary>
    /// With keys, Stripe. Without, Development asks its own sandbox; elsewhere the portal takes no cards, and counties pay in
    /// the other ways.
    /// </summary>
    public static IServiceCollection AddCards(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, PortalOptions portal)
    {
        var options = StripeOptions.Read(configuration, environment);
        var isSandbox = environment.IsDevelopment() && !options.TakesCards;
        services.AddSingleton(isSandbox ? SandboxSetup.Options(options) : options);
        services.AddSingleton(provider =>
        {
            var time = provider.GetRequiredService<TimeProvider>();
            return new ProviderClock(time, isSandbox ? new RealTime(time) : provider.GetRequiredService<RealTime>());
        });
        // Each answer has a time of its own; the client's would be taken for a broken connection. Its log would hold addresses.
        services.AddHttpClient<IPaymentGateway, StripeGateway>(Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new AnswerTimeoutHandler(
                provider.GetRequiredService<StripeOptions>().Timeout, provider.GetRequiredService<RealTime>()))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        return isSandbox ? services.AddPaymentSandbox(portal) : services.AddNoPaymentSandbox();
    }
}
