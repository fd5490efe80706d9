using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

public static class StripeSetup
{
    /// <summary>The HTTP client's name, for whoever puts another handler under it.</summary>
    public const string Client = "Stripe";

    private const int LongestAnswer = 8 * 1024 * 1024;

    public static IServiceCollection AddStripe(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(StripeOptions.Read(configuration, environment));
        services.AddSingleton<ProviderClock>();
        // The request's own clock measures the answer; the client's would count the pauses too. Its log would hold addresses.
        services.AddHttpClient<StripeHttp>(Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddTransient<IPaymentGateway, StripeGateway>();
        return services;
    }
}
