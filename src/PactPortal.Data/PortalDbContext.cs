using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Conversions;
using PactPortal.Data.Identity;
using PactPortal.Domain;

namespace PactPortal.Data;

/// <summary>The portal's database. Reads go where they like; every write goes through <see cref="CommitAsync{T}"/>.</summary>
public abstract partial class PortalDbContext(DbContextOptions options) :
    IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    // IdentityDbContext takes the schema version from the application's services; without them (design time) it would
    // silently build a model that has no passkeys.
    private static readonly ServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private static readonly TimeSpan KeysTurn = TimeSpan.FromSeconds(2);

    // By way of the options, because contexts are pooled; without services, at design time, nothing is written.
    private readonly WriteGate gate = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<WriteGate>()
        ?? WriteGate.None(TimeProvider.System);

    private bool isMaintaining;

    /// <summary>
    /// The machinery's own writes, such as a claim on a message: in turn and in one transaction, without an audit entry, because
    /// nobody did anything.
    /// </summary>
    public Task<T> MaintainAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        IsCommitting
            ? throw new UnreachableException("Maintenance was begun inside a commit.")
            : Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    using var turn = await gate.EnterAsync(token);
                    ChangeTracker.Clear();
                    await using var transaction = await Database.BeginTransactionAsync(token);
                    isMaintaining = true;
                    try
                    {
                        var result = await work(token);
                        await transaction.CommitAsync(token);
                        return result;
                    }
                    finally
                    {
                        isMaintaining = false;
                    }
                },
                cancellation);

    /// <summary>Something that nearly every page reads, from memory while nothing was committed; never inside a commit.</summary>
    internal Task<T> KeepAsync<T>(string name, Func<Task<T>> read)
        where T : class => IsCommitting ? read() : gate.Kept.GetAsync(name, read);

    /// <summary>Something that never changes under this name, from memory however much is committed; never inside a commit.</summary>
    internal Task<T> KeepVersionAsync<T>(string name, Func<Task<T>> read)
        where T : class => IsCommitting ? read() : gate.Kept.GetVersionAsync(name, read);

    /// <summary>
    /// For data protection's own repository, which knows no other way to store a key it made. It may do so anywhere, in a commit too, whose
    /// turn would never end: then it gives up, goes on with the key it has and tries again later.
    /// </summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries().Any(entry => entry.Entity is not DataProtectionKey))
        {
            throw new InvalidOperationException("Writes are asynchronous and go through CommitAsync.");
        }

        using var turn = gate.TryEnter(KeysTurn) ?? throw new TimeoutException("The database was busy when a key was to be stored.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(IdentitySchema);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyToCents>();
        configurationBuilder.Properties<Percent>().HaveConversion<PercentToBasisPoints>();
        foreach (var type in typeof(Money).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), false)))
        {
            configurationBuilder.Properties(type).HaveConversion(typeof(EnumToStoredName<>).MakeGenericType(type)).HaveMaxLength(40);
        }
    }
}
