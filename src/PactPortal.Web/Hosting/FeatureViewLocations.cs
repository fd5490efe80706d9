using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace PactPortal.Web.Hosting;

/// <summary>A view lies beside its controller: the controller's namespace is the folder, and part of the cache's key.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Key = "feature";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action && action.ControllerTypeInfo.Namespace is { } space)
        {
            var root = typeof(FeatureViewLocations).Assembly.GetName().Name + ".";
            context.Values[Key] = space.StartsWith(root, StringComparison.Ordinal) ? space[root.Length..].Replace('.', '/') : "";
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Key, out var folder) && !string.IsNullOrEmpty(folder))
        {
            yield return $"/{folder}/{{0}}.cshtml";
        }

        yield return "/Features/Shared/{0}.cshtml";
    }
}
