using PactPortal.Application.Letters;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Verification;

/// <summary>Whether a document is genuine.</summary>
public sealed class VerificationFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "verify", Everybody),
        new("GET", "verify/{code}", Everybody),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<VerifyPages>().AddScoped<IVerificationAddress, PublicVerificationAddress>();
}
