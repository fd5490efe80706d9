using PactPortal.Application.Letters;
using PactPortal.Web.Features.Justifications.Manage;

namespace PactPortal.Web.Features.Justifications;

public static class JustificationsFeature
{
    public static IServiceCollection AddJustifications(this IServiceCollection services) =>
        services.AddScoped<LetterPages>()
            .AddScoped<LetterSetUpPages>();
}
