using PactPortal.Application.Attendees;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.PeopleLists;

public static class PeopleListsFeature
{
    public static IServiceCollection AddPeopleLists(this IServiceCollection services) => services.AddScoped<PeopleListPages>().AddScoped<IPrintSource, BadgePrints>();
}
