using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Operating;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Hosting.Backups;

/// <summary><c>release-mail</c>: what is restored mails from now on, also what was owed while it was held.</summary>
internal sealed class ReleaseMail(PortalDbContext db, TimeProvider time) : IVerb
{
    public string Name => "release-mail";

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        var outcome = await db.CommitAsync<bool>(
            Act.OfPortal(time.GetUtcNow(), "release-mail at the command line"), "mail released", AuditSubject.AllMail,
            async token => await db.ReleaseMailAsync(token) ? true : Outcome.Unchanged(false),
            cancellation);
        var waiting = await db.OutboxMessages.CountAsync(message => message.State == OutboxState.Waiting, cancellation);
        await output.WriteLineAsync(outcome.Value
            ? $"Mail leaves again; waiting: {waiting}. Those that were owed when the backup was taken may have been sent before."
            : "Mail was not held. Nothing was changed.");
        return 0;
    }
}

internal static class BackupsSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddScoped<IVerb, BackUp>().AddScoped<IVerb, Restore>().AddScoped<IVerb, ReleaseMail>();
}
