using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Says from when until when sessions are chosen. The sessions of the release in force get their pools of seats.</summary>
public sealed class SaveChoosingTimes(PortalDbContext db, SessionPools pools)
{
    public Task<Outcome<AgendaSettings>> ExecuteAsync(
        Caller caller, Guid conveningId, ChoosingTimesForm form, CancellationToken cancellation) =>
        db.CommitAsync<AgendaSettings>(
            caller.Act, "choosing of sessions set", AuditSubject.Agenda(conveningId),
            async token =>
            {
                var convening = await db.GetConveningAsync(conveningId, token);
                var settings = await db.AgendaSettings.SingleOrDefaultAsync(one => one.ConveningId == conveningId, token);
                if (form.Version != (settings?.Version ?? 0))
                {
                    return new Refusal("A colleague saved other times meanwhile. Yours are below; save again to put them in place of those.");
                }

                var times = form.Read(convening.Zone);
                if (!times.Succeeded)
                {
                    return times.Failure;
                }

                settings ??= db.AgendaSettings.Add(new AgendaSettings(conveningId)).Entity;
                if (settings.OpenChoosing(times.Value.Opens, times.Value.Closes) is { } refusal)
                {
                    return refusal with { Field = refusal.Field == nameof(AgendaSettings.ChoosingOpensAt) ? nameof(form.OpensOn) : nameof(form.ClosesAt) };
                }

                if (await db.FindLastReleaseAsync(conveningId, token) is { } release)
                {
                    // Who waits is offered what is free by the times that are saved.
                    await db.SaveChangesAsync(token);
                    await pools.PutAsync(conveningId, release.Snapshot, caller.Act.At, token);
                }

                return settings;
            },
            cancellation);
}
