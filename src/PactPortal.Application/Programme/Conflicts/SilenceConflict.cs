using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Application.Programme.Conflicts;

/// <summary>Lets a conflict of the draft be, with a reason. It comes back when it grows, or becomes another.</summary>
public sealed class SilenceConflict(PortalDbContext db)
{
    /// <returns>The conflict.</returns>
    public Task<Outcome<AgendaConflict>> ExecuteAsync(Caller caller, Guid conveningId, SilenceForm form, CancellationToken cancellation) =>
        db.CommitAsync<AgendaConflict>(
            caller.Act, "agenda conflict silenced", AuditSubject.Agenda(conveningId),
            async token =>
            {
                var reason = Reason(form);
                if (!reason.Succeeded)
                {
                    return reason.Failure;
                }

                var convening = await db.GetConveningAsync(conveningId, token);
                var draft = await db.ReadCheckedDraftAsync(convening, await db.ReadDraftAsync(conveningId, token), token);
                if (AgendaConflicts.Of(draft).FirstOrDefault(one => one.Key.ToString() == form.Key) is not { } conflict)
                {
                    return new Refusal("This conflict is no longer there, or became another. Nothing was silenced.");
                }

                if (conflict.Silence?.Reason == reason.Value)
                {
                    return Outcome.Unchanged(conflict);
                }

                await db.ForgetSilencesAsync(conveningId, conflict.Key, token);
                db.SilencedConflicts.Add(new SilencedConflict(
                    conveningId, conflict.Key.ToString(), reason.Value, caller.Act.Actor, caller.Act.ActorName, caller.Act.At));
                return conflict;
            },
            cancellation);

    private static Outcome<string> Reason(SilenceForm form)
    {
        const string field = nameof(form.Reason);
        return OneLineText.Clean(form.Reason) is not { } reason ? new Refusal("Say why it can stay as it is.", field)
            : OneLineText.WhyNot(reason, SilencedConflict.ReasonLength, "on one line, in letters that can be read") is { } sentence
                ? new Refusal(sentence, field)
            : reason;
    }
}
