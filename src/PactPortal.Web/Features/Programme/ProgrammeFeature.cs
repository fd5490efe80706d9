namespace PactPortal.Web.Features.Programme;

public static class ProgrammeFeature
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services.AddScoped<ProgrammePages>();
}
