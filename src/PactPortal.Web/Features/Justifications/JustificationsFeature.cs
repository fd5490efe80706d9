using PactPortal.Web.Features.Justifications.Manage;

namespace PactPortal.Web.Features.Justifications;

public static class JustificationsFeature
{
    public static IServiceCollection AddJustifications(this IServiceCollection services) =>
        services.AddScoped<LetterPages>().AddScoped<LetterFactsReading>().AddScoped<IssueLetter>()
            .AddScoped<LetterSetUpPages>().AddScoped<ChangeConvening>().AddScoped<AddStatement>();
}
