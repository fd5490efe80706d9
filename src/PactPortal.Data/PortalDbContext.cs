using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Audit;
using PactPortal.Data.Clock;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Accessibility;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Data;

/// <summary>The portal's database. Reads go where they like; every write goes through <see cref="CommitAsync{T}"/>.</summary>
public abstract class PortalDbContext(DbContextOptions options, WriteGate gate) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    // IdentityDbContext takes the schema version from the application's services; without them (design time) it would
    // silently build a model that has no passkeys.
    private static readonly ServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private const int Attempts = 20;

    private bool isCommitting;

    public DbSet<County> Counties => Set<County>();

    public DbSet<CountyFact> CountyFacts => Set<CountyFact>();

    public DbSet<CohortCoordinator> CohortCoordinators => Set<CohortCoordinator>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<Convening> Convenings => Set<Convening>();

    public DbSet<OffsetFund> OffsetFunds => Set<OffsetFund>();

    public DbSet<CountyOffsetSeats> CountyOffsetSeats => Set<CountyOffsetSeats>();

    public DbSet<FundEntry> FundEntries => Set<FundEntry>();

    public DbSet<SeatPool> SeatPools => Set<SeatPool>();

    public DbSet<WaitingListEntry> WaitingListEntries => Set<WaitingListEntry>();

    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<JustificationLetter> JustificationLetters => Set<JustificationLetter>();

    public DbSet<ProvidedStatement> ProvidedStatements => Set<ProvidedStatement>();

    public DbSet<Track> Tracks => Set<Track>();
    public DbSet<Room> Rooms => Set<Room>();

    /// <summary>All of them, the hidden too: whoever shows somebody goes through ShownSpeakers.</summary>
    internal DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AgendaActivity> AgendaActivities => Set<AgendaActivity>();

    public DbSet<AccessibilityCase> AccessibilityCases => Set<AccessibilityCase>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<PersonalLink> PersonalLinks => Set<PersonalLink>();

    public DbSet<AttendeeAnswers> AttendeeAnswers => Set<AttendeeAnswers>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<DemonstrationClock> DemonstrationClocks => Set<DemonstrationClock>();

    /// <summary>
    /// Does a write: in its turn, in one transaction, with its audit entry. The work loads what it changes itself, because
    /// it runs again from the start when somebody else changed the same thing first. A refusal leaves nothing behind, nor does what changed nothing.
    /// Doesn't nest, and no network call happens inside.
    /// </summary>
    /// <param name="action">For the audit trail, in the past tense.</param>
    /// <param name="subject">The record, by reference or identifier.</param>
    public async Task<Outcome<T>> CommitAsync<T>(
        Act act, string action, string subject, Func<CancellationToken, Task<Outcome<T>>> work, CancellationToken cancellation)
    {
        if (isCommitting)
        {
            throw new UnreachableException($"\"{action}\" was begun inside another commit.");
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Database.CreateExecutionStrategy().ExecuteAsync(token => TryCommitAsync(act, action, subject, work, token), cancellation);
            }
            catch (DbUpdateException conflict) when (attempt < Attempts && (conflict is DbUpdateConcurrencyException || DatabaseSetup.IsDuplicateKey(conflict)))
            {
                // Somebody else was first: the next attempt sees what they did.
            }
        }
    }

    /// <summary>
    /// The machinery's own writes, such as a claim on a message: in turn and in one transaction, without an audit entry, because
    /// nobody did anything.
    /// </summary>
    public Task<T> MaintainAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        isCommitting
            ? throw new UnreachableException("Maintenance was begun inside a commit.")
            : Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    using var turn = await gate.EnterAsync(token);
                    ChangeTracker.Clear();
                    await using var transaction = await Database.BeginTransactionAsync(token);
                    var result = await work(token);
                    await transaction.CommitAsync(token);
                    return result;
                },
                cancellation);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes are asynchronous and go through CommitAsync.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        isCommitting
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Every write goes through CommitAsync.");

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
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private async Task<Outcome<T>> TryCommitAsync<T>(
        Act act, string action, string subject, Func<CancellationToken, Task<Outcome<T>>> work, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        isCommitting = true;
        try
        {
            var outcome = await work(cancellation);
            if (!outcome.Succeeded || outcome.IsUnchanged)
            {
                ChangeTracker.Clear();
                return outcome;
            }

            AuditEntries.Add(new AuditEntry(act, action, subject));
            await SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            gate.TellCommitted();
            return outcome;
        }
        catch
        {
            ChangeTracker.Clear();
            throw;
        }
        finally
        {
            isCommitting = false;
        }
    }
}
