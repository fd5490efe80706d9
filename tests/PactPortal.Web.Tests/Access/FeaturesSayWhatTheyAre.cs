using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Tests.Access;

/// <summary>What a slice is stands in its feature and nowhere else.</summary>
public sealed class FeaturesSayWhatTheyAre : PortalScenario
{
    [Fact]
    public void Slice_OfTheWeb_HasOneFeatureThatTheHostNames()
    {
        var slices = Slices.Types().Where(type => type.IsAssignableTo(typeof(ControllerBase))).Select(Slices.SliceOf).Distinct().Order(
            StringComparer.Ordinal);
        var features = PortalHost.Features.Select(feature => (Slice: Slices.SliceOf(feature.GetType()), feature.GetType().Name))
            .Where(feature => feature.Slice is not null).OrderBy(feature => feature.Slice, StringComparer.Ordinal).ToList();
        var all = typeof(Program).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IFeature)) && type.IsClass);

        Assert.Equal(slices, features.Select(feature => feature.Slice));
        Assert.All(features, feature => Assert.Equal($"{feature.Slice}Feature", feature.Name));
        Assert.Equal(PortalHost.Features.Select(feature => feature.GetType().Name).Order(), all.Select(type => type.Name).Order());
    }

    [Fact]
    public void Rule_OfAccess_IsMadeByAFeature()
    {
        var makers = TypeUses.UsesOf(typeof(Program).Assembly)
            .Where(uses => uses.OfType<ConstructorInfo>().Any(made => made.DeclaringType == typeof(AccessRule)) && uses.Key != typeof(
                AccessRule))
            .Select(uses => uses.Key).ToList();

        Assert.NotEmpty(makers);
        Assert.All(makers, maker => Assert.True(maker.IsAssignableTo(typeof(IFeature)), $"{maker} makes a rule of access"));
    }

    [Fact]
    public void Rule_OfASlice_IsOfItsOwnAddresses()
    {
        _ = App.Server; // endpoints are known once the pipeline stands
        var addresses = App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .ToLookup(endpoint => endpoint.RoutePattern.RawText ?? "", endpoint => Slices.SliceOf(
                endpoint.Metadata.GetRequiredMetadata<ControllerActionDescriptor>().ControllerTypeInfo));

        Assert.All(
            from feature in PortalHost.Features
            from rule in feature.Access
            select (Feature: feature.GetType(), rule.Route),
            stated => Assert.True(
                addresses[stated.Route].All(slice => slice == Slices.SliceOf(stated.Feature)),
                $"{stated.Feature.Name} says who may come to {stated.Route}, which is another's"));
    }

    [Fact]
    public void Link_OfThePlanningTeam_LeadsToAPageOfItsOwnFeature()
    {
        var links = PortalHost.Features.SelectMany(feature => feature.PlannerLinks.Select(link => (Feature: feature, Link: link))).ToList();

        Assert.NotEmpty(links);
        Assert.Equal(links.Count, links.Select(one => one.Link.Route).Distinct().Count());
        Assert.All(links, one =>
        {
            Assert.Single(one.Feature.Access, rule => rule.Method == "GET" && rule.Route == one.Link.Route);
            Assert.Equal(one.Link.Place == PlannerPlace.Convening, one.Link.Route.Contains("{slug}", StringComparison.Ordinal));
            Assert.True(
                one.Link.Under is null || one.Feature.PlannerLinks.Any(above => above.Route == one.Link.Under && above.Under is null),
                one.Link.Route);
            Assert.True(one.Link.Hint is not null || one.Link.Under is not null, $"Nothing leads to {one.Link.Route}");
        });
    }
}
