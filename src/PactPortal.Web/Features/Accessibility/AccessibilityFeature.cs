using PactPortal.Application.Accessibility;
using PactPortal.Web.Features.Accessibility.Manage;

namespace PactPortal.Web.Features.Accessibility;

public static class AccessibilityFeature
{
    public static IServiceCollection AddAccessibility(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(AnswerTimeSetting.Read(configuration))
            .AddScoped<CasePages>();
}
