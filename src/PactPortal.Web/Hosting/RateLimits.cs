using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PactPortal.Web.Hosting;

/// <summary>Limits on what anybody can ask without an account, or could guess with one, for each address, a minute. A county's office shares one address.</summary>
public static class RateLimits
{
    public const string Letters = "letters";
    public const string Verification = "verification";
    public const string SignIn = "sign-in";
    public const string PersonalLinks = "personal-links";
    public const string SignUp = "sign-up";
    public const string Complaints = "complaints";

    /// <summary>Needs an account, and is limited against guessing.</summary>
    public const string DiscountCodes = "discount-codes";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRateLimiter(limiter =>
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
            Limit(Letters, 30);
            Limit(Verification, 60);
            Limit(SignIn, 30);
            Limit(PersonalLinks, 60);
            Limit(SignUp, 20);
            Limit(Complaints, 10);
            Limit(DiscountCodes, 15);

            void Limit(string policy, int usual) =>
                limiter.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                    _ => new FixedWindowRateLimiterOptions
                    {
                        PermitLimit = configuration.GetValue($"RateLimits:{policy}", usual),
                        Window = TimeSpan.FromMinutes(1),
                        QueueLimit = 0,
                    }));
        });
}
