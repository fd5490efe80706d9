namespace PactPortal.Web.Features.Planning;

public static class PlanningFeature
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services.AddScoped<PlanningPages>();
}
