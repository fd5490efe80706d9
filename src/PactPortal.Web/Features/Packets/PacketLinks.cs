namespace PactPortal.Web.Features.Packets;

/// <summary>Addresses of public registration packets.</summary>
public static class PacketLinks
{
    public static string To(string slug) => $"/convenings/{slug}/packet";

    public static string Pdf(string slug) => $"/convenings/{slug}/packet.pdf";
}
