namespace PactPortal.Web.Features.Convenings;

public static class ConveningsFeature
{
    public static IServiceCollection AddConvenings(this IServiceCollection services) => services.AddScoped<ConveningPages>();
}
