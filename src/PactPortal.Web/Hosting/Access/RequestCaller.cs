using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain;

namespace PactPortal.Web.Hosting.Access;

/// <summary>Who calls a use case, where a request calls it.</summary>
public static class RequestCaller
{
    /// <summary>Whoever sent the request, within the organizations that the rule of its route allows.</summary>
    public static Caller Caller(this ControllerBase controller) => controller.HttpContext.RequestServices.GetRequiredService<CurrentPerson>().Caller;
}
