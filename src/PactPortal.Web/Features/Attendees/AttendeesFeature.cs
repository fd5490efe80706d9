namespace PactPortal.Web.Features.Attendees;

public static class AttendeesFeature
{
    public static IServiceCollection AddAttendees(this IServiceCollection services) =>
        services.AddScoped<MakePersonalLink>().AddScoped<OwnPages>().AddScoped<SaveOwnAnswers>().AddScoped<Manage.ReadNeeds>();
}
