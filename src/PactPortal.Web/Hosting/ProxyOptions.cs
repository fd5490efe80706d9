using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PactPortal.Web.Hosting;

/// <summary>
/// Who may say from where and over which scheme a request came, from <c>Proxy:KnownProxies</c> (addresses) and
/// <c>Proxy:KnownNetworks</c>. Nobody, where neither is set.
/// </summary>
public sealed record ProxyOptions(IReadOnlyList<IPAddress> Proxies, IReadOnlyList<IPNetwork> Networks)
{
    private const string ProxiesKey = "Proxy:KnownProxies", NetworksKey = "Proxy:KnownNetworks";

    public bool AreNone => Proxies.Count == 0 && Networks.Count == 0;

    public static ProxyOptions Read(IConfiguration configuration) =>
        new([.. configuration.List(ProxiesKey).Select(Address)], [.. configuration.List(NetworksKey).Select(Network)]);

    /// <param name="address">Null where a connection has none, as one by a socket of this machine.</param>
    public bool Know(IPAddress? address)
    {
        if (address is null)
        {
            return false;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Proxies.Contains(plain) || Networks.Any(network => network.Contains(plain));
    }

    /// <summary>
    /// Whatever ASPNETCORE_FORWARDEDHEADERS_ENABLED says: by itself it takes these headers from anybody. Every address on the way
    /// back from this machine is taken while the one before it is known.
    /// </summary>
    internal void Configure(ForwardedHeadersOptions headers)
    {
        headers.ForwardedHeaders = AreNone ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = null;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in Proxies)
        {
            headers.KnownProxies.Add(proxy);
        }

        foreach (var network in Networks)
        {
            headers.KnownIPNetworks.Add(network);
        }
    }

    // "10" would be read as 0.0.0.10.
    private static IPAddress Address(string typed) =>
        IPAddress.TryParse(typed, out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || typed.Count(character => character == '.') == 3)
            ? address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address
            : throw new StartRefusedException($"{ProxiesKey} names \"{typed}\": it can be addresses as 10.0.0.5, with commas between them; networks belong in {NetworksKey}.");

    private static IPNetwork Network(string typed) =>
        !IPNetwork.TryParse(typed, out var network) ? throw new StartRefusedException($"{NetworksKey} names \"{typed}\": it can be networks as 10.0.0.0/24, with commas between them.")
        : network.PrefixLength == 0 ? throw new StartRefusedException($"{NetworksKey} names \"{typed}\", which is everybody: name the networks of your proxies.")
        : network;
}
