using PactPortal.Application;

namespace PactPortal.Web.Hosting.Recurring;

public static class RecurringSetup
{
    /// <summary>Runs a use case again and again in every process.</summary>
    /// <param name="every">The first run comes after the first pause.</param>
    public static IServiceCollection AddRecurring<TWork>(this IServiceCollection services, TimeSpan every)
        where TWork : class, IRecurringWork
    {
        var run = new RecurringRun<TWork>(every);
        return services.AddScoped<TWork>().AddSingleton(run).AddSingleton<RecurringRun>(run).AddHostedService<RecurringJob<TWork>>();
    }
}
