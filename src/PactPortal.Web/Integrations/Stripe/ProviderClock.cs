using PactPortal.Application;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>
/// When a checkout ends, in the provider's time. A demonstration's clock is not Stripe's; and Stripe wants at least thirty
/// minutes from the moment the request arrives, which is a little after the portal reckoned them.
/// </summary>
public sealed class ProviderClock(TimeProvider portal, RealTime provider)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The same for the same instant, whenever it is asked: a request that is repeated with its idempotency key must be the
    /// same to the letter.
    /// </summary>
    public DateTimeOffset EndOf(DateTimeOffset expiresAt)
    {
        var ahead = Math.Round((provider.Now - portal.GetUtcNow()) / Step) * Step;
        return expiresAt + ahead + Grace;
    }
}
