using PactPortal.Application.Counties;

namespace PactPortal.Web.Features.Counties;

public static class CountiesFeature
{
    public static IServiceCollection AddCounties(this IServiceCollection services) => services.AddScoped<CountyPages>();
}
