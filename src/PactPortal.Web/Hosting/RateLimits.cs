using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PactPortal.Web.Hosting;

/// <summary>
/// Limits on what anybody can ask without an account, or could guess with one, a minute: for each address, and for each account that is signed
/// in, wherever it comes from. A county's office shares one address. Wrong passwords are counted by account in the database besides.
/// </summary>
public static class RateLimits
{
    public const string Letters = "letters";
    public const string Verification = "verification";
    public const string SignIn = "sign-in";
    public const string PersonalLinks = "personal-links";
    public const string SignUp = "sign-up";
    public const string Complaints = "complaints";

    /// <summary>Calendars that ask for somebody’s own agenda: many behind one provider’s address.</summary>
    public const string AgendaFeeds = "agenda-feeds";

    /// <summary>Needs an account, and is limited against guessing.</summary>
    public const string DiscountCodes = "discount-codes";

    private const int Most = 1_000_000;

    private static readonly IReadOnlyDictionary<string, int> Usual = new Dictionary<string, int>
    {
        [Letters] = 30,
        [Verification] = 60,
        [SignIn] = 30,
        // A county's office has one address: when choosing opens, a team of thirty presses at once.
        [PersonalLinks] = 600,
        [SignUp] = 20,
        [Complaints] = 10,
        [AgendaFeeds] = 600,
        [DiscountCodes] = 15,
    };

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = Usual.ToDictionary(limit => limit.Key, limit => configuration.Number($"RateLimits:{limit.Key}", limit.Value, 1, Most, "requests a minute"));
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            foreach (var (policy, limit) in limits)
            {
                limiter.AddPolicy(policy, context => InAMinute(NetworkOf(context.Connection.RemoteIpAddress), limit));
            }

            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                PolicyOf(context) is { } policy && context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
                    ? InAMinute($"{policy} {account}", limits[policy])
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static RateLimitPartition<string> InAMinute(string key, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static string? PolicyOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    /// <summary>Of IPv6 the first half (RFC 4291, 2.5.4): whoever has one address there has as many as they like.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
