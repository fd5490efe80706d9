using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme;
using PactPortal.Data;
using PactPortal.Data.People;
using PactPortal.Data.Programme;
using PactPortal.Data.Searching;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>Queries of speakers for planners. Who hides is read without a name: by PlannedSpeaker and in no other way.</summary>
public sealed class SpeakerPages(PortalDbContext db)
{
    private const int MostFound = 10, LongestFind = 200;

    public async Task<SpeakerListPage> ListAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var speakers = await db.ReadPlannedSpeakersAsync(convening.ConveningId, cancellation);
        var items = await db.AgendaItems.AsNoTracking().WithPlaces().Where(item => item.ConveningId == convening.ConveningId)
            .ToListAsync(cancellation);
        var parts = items.SelectMany(item => item.Speakers, (item, part) => (part.SpeakerId, item))
            .ToLookup(one => one.SpeakerId, one => one.item);
        return new SpeakerListPage(
            convening,
            [
                .. speakers.Select(speaker =>
                    new SpeakerRow(speaker, Parts(speaker.SpeakerId, parts[speaker.SpeakerId], convening))),
            ]);
    }

    /// <param name="form">What was typed, or null: nothing yet.</param>
    public async Task<NewSpeakerPage> NewAsync(
        PlannerConvening convening, SpeakerForm? form, string? find, CancellationToken cancellation)
    {
        var searched = string.IsNullOrWhiteSpace(find) ? null : find.Length > LongestFind ? find[..LongestFind] : find;
        IReadOnlyList<Choice> found = searched is null ? [] : await FindAsync(searched, cancellation);
        return new NewSpeakerPage(
            convening, form ?? new SpeakerForm { Name = searched, PersonId = "" }, searched,
            found.Count == 0 ? [] : [new Choice("", "None of these: somebody new"), .. found]);
    }

    /// <returns>Null where the convening has no such speaker.</returns>
    public async Task<SpeakerPage?> ShowAsync(
        PlannerConvening convening, Guid speakerId, SpeakerForm? form, ArrangeForm? arrange, CancellationToken cancellation)
    {
        if (await db.FindPlannedSpeakerAsync(convening.ConveningId, speakerId, cancellation) is not { } speaker)
        {
            return null;
        }

        var items = await db.ItemsOf(speakerId).AsNoTracking().ToListAsync(cancellation);
        return new SpeakerPage(
            convening, new SpeakerRow(speaker, Parts(speakerId, items, convening)),
            speaker.IsHidden ? new SpeakerForm() : form ?? SpeakerForm.Of(speaker), arrange ?? ArrangeForm.Of(speaker));
    }

    /// <returns>Null where there is none, where they hid, and where the convening has no such speaker.</returns>
    public async Task<SpeakerPhoto?> PhotographAsync(PlannerConvening convening, Guid speakerId, CancellationToken cancellation) =>
        (await db.FindPlannedSpeakerAsync(convening.ConveningId, speakerId, cancellation))?.Photo;

    private static IReadOnlyList<PartRow> Parts(Guid speakerId, IEnumerable<AgendaItem> items, PlannerConvening convening) =>
    [
        .. from item in PlannedItem.Ordered(items)
           let part = item.Speakers.Single(one => one.SpeakerId == speakerId)
           select new PartRow(
               item.AgendaItemId, item.Code, item.Title, PlannedItem.WhenOf(item, convening.Whole), part.Role, part.Answer,
               item.State == AgendaItemState.Cancelled),
    ];

    /// <summary>Who is known by this name, each with what tells them from a namesake.</summary>
    private async Task<IReadOnlyList<Choice>> FindAsync(string name, CancellationToken cancellation)
    {
        var pattern = Containing.Pattern(PersonName.Fold(name));
        var people = await db.KnownPeople().Where(person => EF.Functions.Like(person.FoldedName, pattern, Containing.Escape))
            .OrderBy(person => person.Name).ThenBy(person => person.PersonId).Take(MostFound)
            .Select(person => new
            {
                person.PersonId,
                person.Name,
                SignsIn = db.Users.Where(account => account.PersonId == person.PersonId).Select(account => account.Email).FirstOrDefault(),
                Came = db.Attendees.Where(attendee => attendee.PersonId == person.PersonId)
                    .OrderByDescending(attendee => attendee.AttendeeId)
                    .Select(attendee => attendee.Details.Email).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. people.Select(person => new Choice(
                person.PersonId.ToString(), person.Name,
                person.SignsIn is { } account ? $"Signs in as {account}"
                : person.Came is { } email ? $"Registered as {email}" : "Known without an e-mail")),
        ];
    }
}
