using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PactPortal.Data.Audit;
using PactPortal.Domain.Mail;

namespace PactPortal.Testing;

/// <summary>Listens to a portal's transactions: which request led to which entry of the audit trail and to which mail.</summary>
public sealed class CommittedActs : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<CommittedAct> acts = new();
    private readonly ConditionalWeakTable<DbContext, Written> open = [];
    private readonly HttpContextAccessor accessor = new();

    /// <summary>In the order of their commits.</summary>
    public IReadOnlyCollection<CommittedAct> All => acts;

    public void Clear() => acts.Clear();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
        {
            var written = open.GetOrCreateValue(db);
            written.Entries.AddRange(Added<AuditEntry>(db));
            written.Mail.AddRange(Added<OutboxMessage>(db));
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>What an attempt that was given up had written is not what the next one writes.</summary>
    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
        {
            var (written, route) = (open.GetOrCreateValue(db), Route());
            var entry = written.Entries.SingleOrDefault();
            // The machinery's own writes are nobody's, unless somebody asked for them.
            if (entry is not null || route is not null)
            {
                acts.Enqueue(new CommittedAct(
                    route, entry?.Action, entry?.SubjectId ?? "", entry?.Actor, entry?.ActorKind, entry?.Reason,
                    [.. written.Mail.Select(message => message.Kind)]));
            }

            Forget(db);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<T> Added<T>(DbContext db)
        where T : class => db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);

    private void Forget(DbContext? db)
    {
        if (db is not null)
        {
            open.Remove(db);
        }
    }

    private string? Route() =>
        accessor.HttpContext is { } context && context.GetEndpoint() is RouteEndpoint endpoint
            ? $"{(HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method)} /{endpoint.RoutePattern.RawText?.TrimStart('/')}"
            : null;

    private sealed class Written
    {
        public List<AuditEntry> Entries { get; } = [];

        public List<OutboxMessage> Mail { get; } = [];
    }
}
