using System.Globalization;
using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Agenda;

/// <summary>Queries that build the form of an item.</summary>
public sealed class ItemPages(DraftReader reader)
{
    /// <param name="day">That it is to be on.</param>
    /// <param name="form">As it was sent; null: an empty one.</param>
    public async Task<ItemPage> NewAsync(PlannerConvening convening, string? day, AgendaItemForm? form, CancellationToken cancellation)
    {
        var known = await reader.ReadAsync(convening, cancellation);
        var isDay = day == AgendaItemForm.AllDays || convening.Whole.Days.Any(one => one.Number.ToString(CultureInfo.InvariantCulture) == day);
        return Page(convening, known, null, form ?? AgendaItemForm.New(isDay ? day : null), null);
    }

    /// <param name="form">As it was sent; null: as the item is.</param>
    /// <param name="speakers">Likewise.</param>
    /// <returns>Null where the convening has no such item.</returns>
    public async Task<ItemPage?> ShowAsync(
        PlannerConvening convening, Guid itemId, AgendaItemForm? form, ItemSpeakersForm? speakers, CancellationToken cancellation)
    {
        var known = await reader.ReadAsync(convening, cancellation);
        if (known.Draft.Items.FirstOrDefault(item => item.AgendaItemId == itemId) is not { } item)
        {
            return null;
        }

        var shown = AgendaItemForm.Of(item, convening.Whole, known.Draft);
        if (form is not null)
        {
            // Saving again is then done over what is there now.
            (form.Version, form.Shown) = (shown.Version, shown.Shown);
        }

        return Page(convening, known, item, form ?? shown, speakers);
    }

    private static ItemPage Page(PlannerConvening convening, KnownDraft known, AgendaItem? item, AgendaItemForm form, ItemSpeakersForm? speakers)
    {
        while (form.Rooms.Count < AgendaItemForm.UsualRooms)
        {
            form.Rooms.Add(null);
        }

        return new ItemPage(convening, known, item, form)
        {
            Speakers = SpeakersOf(item, speakers),
            Choices = AgendaChoices.For(item, known, convening.Whole),
            AsksStart = ComesTwice(form, form.Start, form.StartsPastMidnight, convening.Whole),
            // An end may be past midnight without being said to be.
            AsksEnd = ComesTwice(form, form.End, false, convening.Whole) || ComesTwice(form, form.End, true, convening.Whole),
            Conflicts = new ConflictList(
                convening.Slug, convening.Zone, "Conflicts of this item, the hardest first", item is null ? [] : [.. known.Of(item)], null),
            Touches = item is null ? [] : [.. ItemTouches.Of(item, known)],
            Around = item is null ? [] : [.. ItemTouches.Around(item, known, convening.Slug)],
            CanBeRemoved = item is { RevisedAt: null } && !IsIn(known.Last, item),
            IsPublic = item is not null && IsIn(known.Last, item) && item.Kind.IsSession(),
        };
    }

    private static bool IsIn(AgendaRelease? last, AgendaItem item) => last?.Snapshot.Items.Any(one => one.Id == item.AgendaItemId) == true;

    private static ItemSpeakersForm SpeakersOf(AgendaItem? item, ItemSpeakersForm? sent)
    {
        var said = (sent?.People ?? []).DistinctBy(row => row.SpeakerId).ToDictionary(row => row.SpeakerId);
        return new ItemSpeakersForm
        {
            People =
            [
                .. (item?.Speakers ?? []).Select(person => said.GetValueOrDefault(person.SpeakerId) ?? new ItemSpeakerForm
                {
                    SpeakerId = person.SpeakerId,
                    Role = StoredName.Of(person.Role),
                    Answer = StoredName.Of(person.Answer),
                }),
            ],
            Speaker = sent?.Speaker,
            Role = sent?.Role ?? StoredName.Of(SpeakingRole.Speaker),
            Answer = sent?.Answer ?? StoredName.Of(SpeakingAnswer.NotAsked),
            Version = item?.Version ?? 0,
        };
    }

    private static bool ComesTwice(AgendaItemForm form, string? typed, bool isNextDay, Convening convening)
    {
        var date = form.Day == AgendaItemForm.AllDays ? null
            : convening.Days.FirstOrDefault(day => day.Number.ToString(CultureInfo.InvariantCulture) == form.Day)?.Date;
        return date is { } known && WallTime.TryRead(typed, out var time)
            && WallTime.Instants(known.AddDays(isNextDay ? 1 : 0).ToDateTime(time), convening.Zone).Count == 2;
    }
}
