using PactPortal.Application.Programme.Photographs;

namespace PactPortal.Web.Integrations.Photographs;

public static class PhotographsSetup
{
    public static IServiceCollection AddPhotographs(this IServiceCollection services) => services.AddSingleton<IPhotographMaker, SkiaPhotographs>();
}
