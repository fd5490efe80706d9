using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.PeopleLists;

public static class PeopleListsFeature
{
    public static IServiceCollection AddPeopleLists(this IServiceCollection services) => services.AddScoped<PeopleListPages>().AddDocumentKind<BadgeDocuments>();
}
