using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Integrations.Stripe;

public static class StripeSetup
{
    /// <summary>The HTTP client's name, for whoever puts another handler under it.</summary>
    public const string Client = "Stripe";

    private const int LongestAnswer = 8 * 1024 * 1024;

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
        // The request's own clock measures the answer; the client's would count the pauses too. Its log would hold addresses.
        services.AddHttpClient<StripeHttp>(Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddTransient<IPaymentGateway>(provider => new Adapters.Cards.StripeNetGateway(
            Settings(provider.GetRequiredService<StripeOptions>(), provider.GetRequiredService<ProviderClock>()), provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(Client)));
        return isSandbox ? services.AddPaymentSandbox(portal) : services.AddNoPaymentSandbox();
    }

    private static Adapters.Cards.StripeNetSettings Settings(StripeOptions options, ProviderClock clock) =>
        new(options.SecretKey, options.IsLive, options.ApiBase.AbsoluteUri.TrimEnd('/'), options.Timeout, clock.EndOf);
}
