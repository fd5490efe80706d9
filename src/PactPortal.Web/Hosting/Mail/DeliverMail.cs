using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Outbox;
using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>
/// Sends one message that is owed, if there is one: claims it, addresses it, puts it together, hands it over, records how it went.
/// </summary>
public sealed partial class DeliverMail(
    PortalDbContext db, AddressMail address, IServiceProvider services, MailTemplates templates, MailReplies replies, MailOutage outage,
    TimeProvider portalTime, RealTime real,
    ILogger<DeliverMail> logger)
{
    /// <returns>False where nothing is due, or nothing can leave now.</returns>
    public async Task<bool> ExecuteAsync(IMailSession session, CancellationToken cancellation)
    {
        if (!outage.MayTry(real.Now) || await db.ClaimNextAsync(Guid.CreateVersion7(), real.Now, cancellation) is not { } message)
        {
            return false;
        }

        // Before the message is put together: no key is made for a mail that can't leave.
        var receipt = await session.OpenAsync(cancellation) ?? await TryAsync(session, message, cancellation);
        if (receipt is { IsAboutServer: true })
        {
            await db.PutBackAsync(message, receipt.Detail, cancellation);
            var next = outage.Begin(receipt, real.Now);
            NoMailLeaves(
                logger, receipt.Answer == MailAnswer.ServerAway ? LogLevel.Warning : LogLevel.Error, receipt.Answer, receipt.Detail, next);
            return false;
        }

        outage.End();
        await FinishAsync(message, receipt, cancellation);
        return true;
    }

    private async Task FinishAsync(OutboxMessage message, MailReceipt? receipt, CancellationToken cancellation)
    {
        var next = receipt is { Answer: MailAnswer.TryLater } && RetrySchedule.After(message.Attempts) is { } wait ? real.Now + wait
            : (DateTimeOffset?)null;
        var state = receipt switch
        {
            null => OutboxState.Dropped,
            { Answer: MailAnswer.Accepted } => OutboxState.Sent,
            _ when next is not null => OutboxState.Waiting,
            _ => OutboxState.Failed,
        };
        await RecordAsync(message, state, next, receipt?.Detail, cancellation);
        Handled(logger, state == OutboxState.Failed ? LogLevel.Warning : LogLevel.Information, message.OutboxMessageId, message.Kind,
            state, message.Attempts, receipt?.Detail);
    }

    /// <summary>Null where the message has lost its reason, or everybody has it.</summary>
    private async Task<MailReceipt?> TryAsync(IMailSession session, OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            return await address.ExecuteAsync(message, cancellation) switch
            {
                MailStanding.Addressed => await SendAsync(session, message, cancellation),
                MailStanding.NobodyToTell => new MailReceipt(MailAnswer.TryLater, MailWords.NobodyToTell),
                MailStanding.Superfluous => null,
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One message that can't be put together must not stop the others.
            NotComposed(logger, exception, message.OutboxMessageId, message.Kind);
            return new MailReceipt(MailAnswer.TryLater, exception.GetType().Name);
        }
    }

    private async Task<MailReceipt?> SendAsync(IMailSession session, OutboxMessage message, CancellationToken cancellation)
    {
        var compose = MailSources.Of(message.Kind).In(services);
        if (await compose(message, cancellation) is not { } content)
        {
            return null;
        }

        var html = await templates.RenderAsync(content.View, content.Model, content.Subject);
        var mail = new OutgoingMail(
            message.OutboxMessageId, new MailParty(message.RecipientAddress, message.RecipientName), content.Subject,
            MailText.Of(html), html,
            content.Attachments)
        {
            ReplyTo = await replies.FindAsync(message, cancellation),
        };
        return await session.SendAsync(mail, cancellation);
    }

    private Task<Outcome<bool>> RecordAsync(
        OutboxMessage message, OutboxState state, DateTimeOffset? next, string? problem, CancellationToken cancellation)
    {
        var act = Act.OfPortal(portalTime.GetUtcNow(), "Outbox");
        return db.CommitAsync<bool>(
            act, $"mail {(state == OutboxState.Waiting ? "put off" : StoredName.Of(state).ToLowerInvariant())}",
            AuditSubject.Mail(message.OutboxMessageId),
            async token =>
            {
                if (!await db.FinishAsync(message, state, next, problem, real.Now, token))
                {
                    return new Refusal("The claim had run out.");
                }

                if (message.RegistrationId is { } registrationId
                    && await db.Registrations.FindAsync([registrationId], token) is { } registration
                    && MailWords.OnTimeline(message, state, problem) is { } words)
                {
                    registration.Note(act with { Reason = null }, words);
                }

                return true;
            },
            cancellation);
    }

    [LoggerMessage("Mail {MessageId} of kind {Kind} became {State} at attempt {Attempt}: {Detail}")]
    private static partial void Handled(
        ILogger logger, LogLevel level, Guid messageId, MailKind kind, OutboxState state, int attempt, string? detail);

    [LoggerMessage("No mail leaves, and all of it waits until {NextAttempt:u}: {Answer}. {Detail}")]
    private static partial void NoMailLeaves(ILogger logger, LogLevel level, MailAnswer answer, string detail, DateTimeOffset nextAttempt);

    [LoggerMessage(LogLevel.Error, "Mail {MessageId} of kind {Kind} could not be put together")]
    private static partial void NotComposed(ILogger logger, Exception exception, Guid messageId, MailKind kind);
}
