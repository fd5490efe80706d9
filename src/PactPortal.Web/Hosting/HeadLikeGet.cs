using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace PactPortal.Web.Hosting;

/// <summary>Whatever can be read can be asked about: every GET answers HEAD too (RFC 9110, 9.3.2).</summary>
public sealed class HeadLikeGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var reads = selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Where(constraint => constraint.HttpMethods.Contains(HttpMethods.Get)).ToList();
            foreach (var read in reads)
            {
                selector.ActionConstraints.Remove(read);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint([.. read.HttpMethods, HttpMethods.Head]));
                foreach (var metadata in selector.EndpointMetadata.OfType<HttpMethodMetadata>().ToList())
                {
                    selector.EndpointMetadata.Remove(metadata);
                    selector.EndpointMetadata.Add(new HttpMethodMetadata([.. metadata.HttpMethods, HttpMethods.Head]));
                }
            }
        }
    }
}
