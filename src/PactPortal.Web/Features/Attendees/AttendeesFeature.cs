using PactPortal.Application.Attendees;
using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Features.Attendees;

public static class AttendeesFeature
{
    public static IServiceCollection AddAttendees(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(NeedsKeepingSetting.Read(configuration))
            .AddScoped<OwnPages>()
            .AddScoped<Manage.ReadNeeds>()
            .AddRecurring<EraseExpiredAnswers>(every: TimeSpan.FromMinutes(5));
}
