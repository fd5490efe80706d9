using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Data;

// How it is written to.
public abstract partial class PortalDbContext
{
    private const int Attempts = 20;

    // Of the commit that runs, or null.
    private CommitChanges? changes;

    private CommitChanges ChangesOfErasing => changes ?? throw new InvalidOperationException("Somebody is erased inside a commit.");

    /// <summary>Inside a commit everything is read from the database itself.</summary>
    public bool IsCommitting => changes is not null;

    /// <summary>Of the commit that runs: what it erases says by which entry it was erased.</summary>
    public Guid AuditEntryOfCommit => changes?.AuditEntryId ?? throw new InvalidOperationException("There is an entry inside a commit.");

    /// <summary>What the commit that runs changes in records of somebody it erases is told without its values.</summary>
    public void EraseFromCommit(Guid? personId, IEnumerable<string> records) =>
        ChangesOfErasing.Erase(personId, records);

    /// <summary>Nothing that the commit that runs tells holds somebody's name.</summary>
    public void TellWithout(Func<string?, string?> name) => ChangesOfErasing.TellWithout(name);

    /// <summary>Tells in the entry of the commit that runs what no record says: how many there were.</summary>
    public void TellOfCommit(AuditChange change) => ChangesOfErasing.Tell(change);

    /// <summary>
    /// Does a write: in its turn, in one transaction, with its audit entry, which tells what changed. The work loads what it changes
    /// itself, because it runs again from the start when somebody else changed the same thing first. A refusal leaves nothing behind, nor
    /// does what changed nothing. Doesn't nest, and no network call happens inside.
    /// </summary>
    /// <param name="action">For the audit trail, in the past tense.</param>
    /// <param name="subject">The record. Its convening and organization are found at it.</param>
    public Task<Outcome<T>> CommitAsync<T>(
        Act act, string action, AuditSubject subject, Func<CancellationToken, Task<Outcome<T>>> work, CancellationToken cancellation) =>
        CommitAsync(act, action, _ => subject, work, cancellation);

    /// <summary>Does a write whose audit entry is of the record that the work makes.</summary>
    /// <param name="action">For the audit trail, in the past tense.</param>
    /// <param name="subject">The record. Its convening and organization are found at it.</param>
    public async Task<Outcome<T>> CommitAsync<T>(
        Act act, string action, Func<T, AuditSubject> subject, Func<CancellationToken, Task<Outcome<T>>> work,
        CancellationToken cancellation)
    {
        if (IsCommitting)
        {
            throw new UnreachableException($"\"{action}\" was begun inside another commit.");
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Database.CreateExecutionStrategy()
                    .ExecuteAsync(token => TryCommitAsync(act, action, subject, work, token), cancellation);
            }
            catch (DbUpdateException conflict) when (attempt < Attempts
                && (conflict is DbUpdateConcurrencyException || DatabaseSetup.IsDuplicateKey(conflict)))
            {
                // Somebody else was first: the next attempt sees what they did.
            }
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        changes is { } collected ? SaveAsync(collected, acceptAllChangesOnSuccess, _ => Task.CompletedTask, cancellationToken)
        : isMaintaining ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
        : throw new InvalidOperationException("Every write goes through CommitAsync.");

    private async Task<Outcome<T>> TryCommitAsync<T>(
        Act act, string action, Func<T, AuditSubject> subject, Func<CancellationToken, Task<Outcome<T>>> work,
        CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        changes = new CommitChanges(AuditPlan.Of(Model));
        try
        {
            var outcome = await work(cancellation);
            if (!outcome.Succeeded || outcome.IsUnchanged)
            {
                ChangeTracker.Clear();
                return outcome;
            }

            await SaveAsync(
                changes, true, collected => AddEntryAsync(collected, act, action, subject(outcome.Value), cancellation), cancellation);
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
            changes = null;
        }
    }

    // The tracker compares all it holds with what it read once a save: for what is told, and for what is written.
    private async Task<int> SaveAsync(
        CommitChanges collected, bool acceptAllChanges, Func<CommitChanges, Task> addAsync, CancellationToken cancellation)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            collected.Collect(ChangeTracker);
            await addAsync(collected);
            return await base.SaveChangesAsync(acceptAllChanges, cancellation);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task AddEntryAsync(CommitChanges collected, Act act, string action, AuditSubject subject, CancellationToken cancellation)
    {
        var (entry, details) = collected.Close(act, action, await this.InScopeAsync(subject, cancellation));
        AuditEntries.Add(entry);
        AuditDetails.AddRange(details);
    }
}
