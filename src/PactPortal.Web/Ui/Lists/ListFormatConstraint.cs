using System.Globalization;

namespace PactPortal.Web.Ui.Lists;

/// <summary>Lets through the endings of files that a list is handed out as: <c>[HttpGet("registrations.{format:listFormat}")]</c>.</summary>
public sealed class ListFormatConstraint : IRouteConstraint
{
    public const string Name = "listFormat";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        ListFormat.Find(Convert.ToString(values[routeKey], CultureInfo.InvariantCulture)) is not null;
}

public static class ListsSetup
{
    /// <summary>What addresses of lists need of the router.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services) =>
        services.Configure<RouteOptions>(routing => routing.SetParameterPolicy<ListFormatConstraint>(ListFormatConstraint.Name));
}
