using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>Data protection that remembers for which purposes it was asked.</summary>
internal sealed class RecordedProtection(IDataProtectionProvider inner, ConcurrentBag<string> purposes, string path) : IDataProtector
{
    public static void Record(IServiceCollection services)
    {
        var made = services.Last(service => service.ServiceType == typeof(IDataProtectionProvider)).ImplementationFactory
            ?? throw new InvalidOperationException("Data protection is made in another way.");
        services.AddSingleton<ConcurrentBag<string>>();
        services.AddSingleton<IDataProtectionProvider>(provider =>
            new RecordedProtection((IDataProtectionProvider)made(provider), provider.GetRequiredService<ConcurrentBag<string>>(), ""));
    }

    /// <summary>The longest chains, in order.</summary>
    public static IReadOnlyList<string> PurposesOf(PortalApp app)
    {
        var all = app.Services.GetRequiredService<ConcurrentBag<string>>().Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. all.Where(purpose => !all.Any(other => other.StartsWith(purpose + " / ", StringComparison.Ordinal)))];
    }

    public IDataProtector CreateProtector(string purpose)
    {
        var longer = path.Length == 0 ? purpose : $"{path} / {purpose}";
        purposes.Add(longer);
        return new RecordedProtection(inner.CreateProtector(purpose), purposes, longer);
    }

    public byte[] Protect(byte[] plaintext) => ((IDataProtector)inner).Protect(plaintext);

    public byte[] Unprotect(byte[] protectedData) => ((IDataProtector)inner).Unprotect(protectedData);
}
