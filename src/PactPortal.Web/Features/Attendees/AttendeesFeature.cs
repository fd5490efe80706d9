using PactPortal.Application.Attendees;

namespace PactPortal.Web.Features.Attendees;

public static class AttendeesFeature
{
    public static IServiceCollection AddAttendees(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(NeedsKeepingSetting.Read(configuration))
            .AddScoped<OwnPages>()
            .AddScoped<EraseNeeds>()
            .AddScoped<Manage.ReadNeeds>()
            .AddHostedService<NeedsErasure>();
}
