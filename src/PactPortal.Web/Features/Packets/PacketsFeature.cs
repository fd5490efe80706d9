namespace PactPortal.Web.Features.Packets;

public static class PacketsFeature
{
    public static IServiceCollection AddPackets(this IServiceCollection services) => services.AddScoped<PacketPages>();
}
