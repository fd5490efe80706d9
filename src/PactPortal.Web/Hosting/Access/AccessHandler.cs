using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace PactPortal.Web.Hosting.Access;

/// <summary>Every endpoint's requirement: what the access table says.</summary>
public sealed class AccessRequirement : IAuthorizationRequirement;

public sealed class AccessHandler(CurrentPerson current) : AuthorizationHandler<AccessRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (context.Resource is not HttpContext http || http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return;
        }

        if (AccessTable.Find(http.Request.Method, endpoint.RoutePattern.RawText) is not { } rule)
        {
            return;
        }

        if (rule.NeedsNobody)
        {
            context.Succeed(requirement);
            return;
        }

        var person = await current.LoadAsync(http.RequestAborted);
        if ((person.Kinds & rule.Allowed) != 0)
        {
            current.Restrict(rule);
            context.Succeed(requirement);
        }
    }
}

/// <summary>
/// Who is not signed in is asked to; who is, and may not, is told that there is nothing: a refusal would say that there is
/// something.
/// </summary>
public sealed class DeniedIsNotFound : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(context); // there is no page here, or none for this method: routing has the answer
        }

        if (authorizeResult.Forbidden && context.User.Identity?.IsAuthenticated != true)
        {
            return context.ChallengeAsync(); // the session ended meanwhile
        }

        var isUnknown = AccessTable.Find(context.Request.Method, endpoint.RoutePattern.RawText) is null;
        if (authorizeResult.Forbidden || (authorizeResult.Challenged && isUnknown))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
