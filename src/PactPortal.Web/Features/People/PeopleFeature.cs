namespace PactPortal.Web.Features.People;

public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddScoped<PeoplePages>().AddScoped<GrantRole>().AddScoped<TakeRole>();
}
