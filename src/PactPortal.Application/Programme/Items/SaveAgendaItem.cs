using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>
/// Adds an item to the draft, or puts everything that its form says in place of what there was. Who was shown an older version is told which fields
/// another planner changed, and overwrites nothing.
/// </summary>
public sealed class SaveAgendaItem(PortalDbContext db)
{
    /// <param name="itemId">The one that is changed; null for a new one.</param>
    public Task<Outcome<AgendaItem>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid? itemId, AgendaItemForm form, CancellationToken cancellation) =>
        db.CommitAsync<AgendaItem>(
            caller.Act, itemId is null ? "agenda item added" : "agenda item changed",
            item => AuditSubject.AgendaItem(item.AgendaItemId, conveningId),
            async token =>
            {
                var convening = await db.GetConveningAsync(conveningId, token);
                var draft = await db.ReadDraftAsync(conveningId, token);
                return itemId is { } id ? await ChangeAsync(convening, draft, id, form, token) : await AddAsync(convening, draft, form, token);
            },
            cancellation);

    private async Task<Outcome<AgendaItem>> ChangeAsync(
        Convening convening, AgendaDraft draft, Guid itemId, AgendaItemForm form, CancellationToken cancellation)
    {
        if (draft.Items.FirstOrDefault(one => one.AgendaItemId == itemId) is not { } item)
        {
            return Outcome.NotFound;
        }

        var terms = new TypedItem(form, convening, draft, item).Read();
        if (terms.Succeeded && terms.Value.IsSameAs(AgendaItemTerms.Of(item)))
        {
            return Outcome.Unchanged(item);
        }

        if (item.Version != form.Version)
        {
            return new Refusal(
                $"{await db.TellChangeAsync(item, form.Shown, draft, convening, cancellation)} Nothing was overwritten; look at it, and save again to put your answers in its place.");
        }

        if (!terms.Succeeded)
        {
            return terms.Failure;
        }

        item.Change(terms.Value);
        return item;
    }

    private async Task<Outcome<AgendaItem>> AddAsync(Convening convening, AgendaDraft draft, AgendaItemForm form, CancellationToken cancellation)
    {
        // The form was sent before: the item is there.
        if (draft.Items.FirstOrDefault(one => one.AgendaItemId == form.Key) is { } added)
        {
            return Outcome.Unchanged(added);
        }

        var terms = new TypedItem(form, convening, draft, null).Read();
        var code = new ItemCode(draft, await db.ReadGivenCodesAsync(convening.ConveningId, cancellation)).Read(form.Code, form.Kind);
        if (!terms.Succeeded || !code.Succeeded)
        {
            return (List<Refusal>)[.. terms.Refusals, .. code.Refusals];
        }

        var isFree = form.Key is { } wanted && wanted != Guid.Empty
            && !await db.AgendaItems.AnyAsync(one => one.AgendaItemId == wanted, cancellation);
        var item = AgendaItem.By(isFree ? form.Key!.Value : Guid.CreateVersion7(), convening.ConveningId, code.Value);
        item.Change(terms.Value);
        db.AgendaItems.Add(item);
        return item;
    }
}
