using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Items;

/// <summary>Gives people their parts in an item, says what they answered, and takes them out. They are told by a release, and not by this.</summary>
public sealed class SaveItemSpeakers(PortalDbContext db)
{
    public Task<Outcome<AgendaItem>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid itemId, ItemSpeakersForm form, CancellationToken cancellation) =>
        db.CommitAsync<AgendaItem>(
            caller.Act, "speakers of an agenda item changed", AuditSubject.AgendaItem(itemId, conveningId),
            async token =>
            {
                if (await db.FindItemAsync(conveningId, itemId, token) is not { } item)
                {
                    return Outcome.NotFound;
                }

                var parts = Read(form, item, [.. (await db.AddressesOfSpeakersAsync(conveningId, token)).Select(one => one.SpeakerId)]);
                if (!parts.Succeeded)
                {
                    return parts.Failure;
                }

                if (parts.Value.Count == 0)
                {
                    return Outcome.Unchanged(item);
                }

                if (item.Version != form.Version)
                {
                    return new Refusal("This item was changed meanwhile. Nothing was saved; look at who speaks in it, and save again.");
                }

                foreach (var part in parts.Value)
                {
                    part.Put(item, caller.Act.At);
                }

                return item;
            },
            cancellation);

    /// <summary>What is to be otherwise than it is.</summary>
    private static Outcome<IReadOnlyList<Part>> Read(ItemSpeakersForm form, AgendaItem item, HashSet<Guid> known)
    {
        var (answers, parts) = (new TypedAnswers(), new List<Part>());
        var there = item.Speakers.ToDictionary(one => one.SpeakerId);
        foreach (var (row, at) in form.People.Select((row, at) => (row, at)).Where(one => there.ContainsKey(one.row.SpeakerId)).DistinctBy(one => one.row.SpeakerId))
        {
            var field = $"{nameof(form.People)}[{at}]";
            parts.Add(row.IsTakenOut
                ? new Part(row.SpeakerId, null)
                : new Part(row.SpeakerId, (
                    answers.One<SpeakingRole>(row.Role, $"{field}.{nameof(row.Role)}"), answers.One<SpeakingAnswer>(row.Answer, $"{field}.{nameof(row.Answer)}"))));
        }

        if (!string.IsNullOrEmpty(form.Speaker))
        {
            var added = Guid.TryParse(form.Speaker, out var id) && known.Contains(id) ? id : (Guid?)null;
            answers.Refuse(added is null ? new Refusal("Choose a speaker of this convening.", nameof(form.Speaker)) : null);
            parts.RemoveAll(part => part.SpeakerId == added);
            parts.Add(new Part(added ?? Guid.Empty, (
                answers.One<SpeakingRole>(form.Role, nameof(form.Role)), answers.One<SpeakingAnswer>(form.Answer, nameof(form.Answer)))));
        }

        return answers.Refusals.Count > 0
            ? answers.Refusals
            : parts.Where(part => part.Is is not { } to || there.GetValueOrDefault(part.SpeakerId) is not { } now || (now.Role, now.Answer) != to).ToList();
    }

    /// <param name="Is">Null: none.</param>
    private sealed record Part(Guid SpeakerId, (SpeakingRole Role, SpeakingAnswer Answer)? Is)
    {
        /// <summary>When somebody answered is kept as long as their answer is.</summary>
        public void Put(AgendaItem item, DateTimeOffset at)
        {
            if (Is is not var (role, answer))
            {
                item.TakeOut(SpeakerId);
                return;
            }

            var was = item.Speakers.FirstOrDefault(one => one.SpeakerId == SpeakerId);
            var hasAnswered = answer is SpeakingAnswer.Confirmed or SpeakingAnswer.Declined;
            item.Give(SpeakerId, role, answer, !hasAnswered ? null : was?.Answer == answer ? was.AnsweredAt : at);
        }
    }
}
