namespace PactPortal.Web.Features.Attendees;

public static class AttendeesFeature
{
    public static IServiceCollection AddAttendees(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(NeedsKeepingSetting.Read(configuration))
            .AddScoped<MakePersonalLink>()
            .AddScoped<OwnPages>()
            .AddScoped<SaveOwnAnswers>()
            .AddScoped<EraseNeeds>()
            .AddScoped<Manage.ReadNeeds>()
            .AddHostedService<NeedsErasure>();
}
