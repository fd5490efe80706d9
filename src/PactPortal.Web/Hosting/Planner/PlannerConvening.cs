using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Web.Hosting.Planner;

/// <summary>
/// The convening that a page of the planning team is about, published or not: the next one is prepared, and money comes long after the
/// last.
/// An action takes it as a parameter; <see cref="OfConveningAttribute"/> has found it.
/// </summary>
/// <param name="Whole">Shared with other requests, so that it is read and never changed.</param>
[ModelBinder<PlannerConveningBinder>]
public sealed record PlannerConvening(Convening Whole)
{
    public Guid ConveningId => Whole.ConveningId;

    public string Slug => Whole.Slug;

    public string Name => Whole.Name;

    /// <summary>Null where they are not known.</summary>
    public string? Dates => Whole is { StartsOn: { } first, EndsOn: { } last } ? DateWords.Range(first, last) : null;

    /// <summary>Hotel and city; null where it is not known.</summary>
    public string? Place => Whole.Venue switch
    {
        null => null,
        { Name: { Length: > 0 } name } venue => $"{name}, {venue.City}",
        var venue => venue.City,
    };

    public TimeZoneInfo Zone => Whole.Zone;

    public DateOnly LocalDay(DateTimeOffset instant) => Whole.LocalDay(instant);
}

/// <summary>
/// Every action of the controller is about the convening that its route names. Where there is none, the page is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfConveningAttribute : Attribute, IAsyncResourceFilter
{
    public const string RouteValue = "slug";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var slug = context.RouteData.Values[RouteValue] as string ?? "";
        var db = http.RequestServices.GetRequiredService<PortalDbContext>();
        if (await db.FindAnyConveningAsync(slug, http.RequestAborted) is not { } convening)
        {
            context.Result = new NotFoundResult();
            return;
        }

        http.Features.Set(new PlannerConvening(convening));
        await next();
    }
}

public sealed class PlannerConveningBinder : IModelBinder
{
    /// <exception cref="InvalidOperationException">The action's controller has no <see cref="OfConveningAttribute"/>.</exception>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var convening = bindingContext.HttpContext.Features.GetRequiredFeature<PlannerConvening>();
        // Nothing of it was typed.
        bindingContext.ValidationState.Add(convening, new ValidationStateEntry { SuppressValidation = true });
        bindingContext.Result = ModelBindingResult.Success(convening);
        return Task.CompletedTask;
    }
}
