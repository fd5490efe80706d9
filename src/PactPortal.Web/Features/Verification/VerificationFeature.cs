using PactPortal.Application.Letters;

namespace PactPortal.Web.Features.Verification;

public static class VerificationFeature
{
    public static IServiceCollection AddVerification(this IServiceCollection services) => services.AddScoped<VerifyPages>().AddScoped<IVerificationAddress, PublicVerificationAddress>();
}
