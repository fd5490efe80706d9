using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>Whether a mail server's certificate proves that it is the server which was named, and if not, why.</summary>
/// <param name="authorities">Trusted besides those of the operating system.</param>
internal sealed class ServerCertificate(X509Certificate2Collection authorities)
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1"); // RFC 5280, 4.2.1.12

    /// <summary>Of the last handshake; null where it was accepted, or did not come so far.</summary>
    public string? Objection { get; set; }

    /// <summary>The callback of the handshake.</summary>
    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Objection = certificate is null ? "there is none" : string.Join("; ", Objections(certificate, chain, errors)) is { Length: > 0 } found ? found : null;
        return Objection is null;
    }

    private IEnumerable<string> Objections(X509Certificate certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            yield return "it is for another name than Mail:Host";
        }

        if (!errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            yield break;
        }

        using var proven = new X509Certificate2(certificate);
        var faults = authorities.Count > 0 ? FaultsByOwnAuthorities(proven, chain) : FaultsOf(chain);
        if (faults.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"it, or one that vouches for it, is expired or not valid yet; its own days are {proven.NotBefore:yyyy-MM-dd} to {proven.NotAfter:yyyy-MM-dd}");
        }

        if ((faults & ~X509ChainStatusFlags.NotTimeValid) != X509ChainStatusFlags.NoError)
        {
            yield return "nobody whom this machine or Mail:CertificateAuthority trusts vouches for it";
        }
    }

    private X509ChainStatusFlags FaultsByOwnAuthorities(X509Certificate2 certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(sent?.ChainPolicy.ExtraStore ?? []);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        return chain.Build(certificate) ? X509ChainStatusFlags.NoError : FaultsOf(chain);
    }

    private static X509ChainStatusFlags FaultsOf(X509Chain? chain) =>
        chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (faults, status) => faults | status.Status) ?? X509ChainStatusFlags.PartialChain;
}
