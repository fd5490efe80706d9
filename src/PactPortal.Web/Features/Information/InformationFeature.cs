namespace PactPortal.Web.Features.Information;

public static class InformationFeature
{
    public static IServiceCollection AddInformation(this IServiceCollection services) => services.AddScoped<InformationPages>();
}
