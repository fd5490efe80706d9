using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Rooms;

/// <summary>The rooms and tracks of a convening's agenda, for the planning team.</summary>
public sealed class RoomsFeature : IFeature
{
    private const string Rooms = "planning/convenings/{slug}/agenda/rooms", Tracks = "planning/convenings/{slug}/agenda/tracks";

    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", Rooms, Planners),
        new("GET", $"{Rooms}/new", Planners),
        new("POST", $"{Rooms}/new", Planners),
        new("GET", $"{Rooms}/{{roomId:guid}}", Planners),
        new("POST", $"{Rooms}/{{roomId:guid}}", Planners),
        new("POST", $"{Rooms}/{{roomId:guid}}/retire", Planners),
        new("GET", Tracks, Planners),
        new("GET", $"{Tracks}/new", Planners),
        new("POST", $"{Tracks}/new", Planners),
        new("GET", $"{Tracks}/{{trackId:guid}}", Planners),
        new("POST", $"{Tracks}/{{trackId:guid}}", Planners),
        new("POST", $"{Tracks}/{{trackId:guid}}/retire", Planners),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<RoomPages>().AddScoped<TrackPages>();
}
