using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Testing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Keys that were ended stay ended, and a portal that lost its certificate goes on with new ones.</summary>
public sealed class KeysEnd
{
    [Fact]
    public async Task FirstStart_WithAKeyInTheFolderThatWasRevoked_ReadsNothingOfIt()
    {
        using var folder = new Folder();
        string ticket;
        await using (var before = new ServiceCollection().AddDataProtection().SetApplicationName("PactPortal")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys"))).Services.BuildServiceProvider())
        {
            ticket = Protector(before).Protect("something");
            var keys = before.GetRequiredService<IKeyManager>();
            keys.RevokeKey(Assert.Single(keys.GetAllKeys()).KeyId, "It was stolen.");
        }

        await using var app = await ProductionPortal.OnAsync(folder);

        var refusal = Assert.Throws<CryptographicException>(() => Protector(app.Services).Unprotect(ticket));
        Assert.Contains("revoked", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutTheCertificateAfterTheKeysWereDeleted_GoesOnWithNewOnes()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "keys.pfx");
        Certificates.Write(file);
        string ticket;
        var settings = new Dictionary<string, string> { ["Keys:Certificate"] = file, ["Keys:CertificatePassword"] = Certificates.Password };
        await using (var before = await ProductionPortal.OnAsync(folder, settings))
        {
            ticket = Protector(before.Services).Protect("something");
            await before.QueryAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM DataProtectionKeys"));
        }

        await using var app = await ProductionPortal.OnAsync(folder);

        Assert.Throws<CryptographicException>(() => Protector(app.Services).Unprotect(ticket));
        Assert.Equal("another", Protector(app.Services).Unprotect(Protector(app.Services).Protect("another")));
        Assert.Equal(200, (int)(await app.Visit().GetAsync("/account/sign-in")).Status);
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
