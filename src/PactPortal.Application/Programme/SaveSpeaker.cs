using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.People;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>
/// Adds a speaker to a convening, or changes what the planning team knows of one. Who hides is changed by nobody else, and isn't shown by
/// being added a second time. Sent twice they are added once.
/// </summary>
public sealed class SaveSpeaker(PortalDbContext db)
{
    internal const string Private = "This speaker’s name is withheld. What is said of them is theirs to change. Nothing was changed.";

    private const string ThereByPerson =
        "This person is among the speakers of the convening already, perhaps without their name. Look in the list, and ask them.";

    private const string ThereByEmail =
        "Somebody among the speakers of the convening has this e-mail already, perhaps without their name. Look in the list, and ask them.";

    internal const int CodeLength = 6;

    /// <param name="speakerId">The one that is changed; null for a new one.</param>
    public Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid? speakerId, SpeakerForm form, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, speakerId is null ? "speaker added" : "speaker changed", id => AuditSubject.Speaker(id, conveningId),
            async token =>
            {
                var speakers = await db.SpeakersToChange(conveningId).ToListAsync(token);
                return speakerId is null ? await AddAsync(conveningId, speakers, form, token)
                    : speakers.Find(speaker => speaker.SpeakerId == speakerId) is { } speaker
                        ? await ChangeAsync(speaker, speakers, form, token)
                    : Outcome.NotFound;
            },
            cancellation);

    private async Task<Outcome<Guid>> AddAsync(
        Guid conveningId, List<Speaker> speakers, SpeakerForm form, CancellationToken cancellation)
    {
        var read = form.Read(SpeakerVisibility.Public);
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var (terms, email) = read.Value;
        if (speakers.Find(one => SpeakerForm.TermsOf(one) == terms && one.Email == email) is { } there)
        {
            return Outcome.Unchanged(there.SpeakerId);
        }

        if (IsThere(speakers, email))
        {
            return new Refusal(ThereByEmail, nameof(form.Email));
        }

        var person = await FindPersonAsync(form.PersonId, terms.Name, cancellation);
        if (!person.Succeeded)
        {
            return person.Failure;
        }

        if (speakers.Exists(one => one.PersonId == person.Value.PersonId))
        {
            return new Refusal(ThereByPerson, nameof(form.PersonId));
        }

        // Their code says nothing of their name: it stays when they choose another.
        var speaker = new Speaker(conveningId, CodeAlphabet.Random(CodeLength).ToLowerInvariant(), terms.Name, terms.Visibility);
        speaker.Change(terms);
        speaker.ChangeEmail(email);
        speaker.BelongTo(person.Value.PersonId);
        db.Add(speaker);
        return speaker.SpeakerId;
    }

    private async Task<Outcome<Guid>> ChangeAsync(
        Speaker speaker, List<Speaker> speakers, SpeakerForm form, CancellationToken cancellation)
    {
        if (speaker.Visibility == SpeakerVisibility.Hidden)
        {
            return new Refusal(Private);
        }

        var read = form.Read(speaker.Visibility);
        var now = SpeakerForm.TermsOf(speaker);
        if (read.Succeeded && read.Value == (now, speaker.Email))
        {
            return Outcome.Unchanged(speaker.SpeakerId);
        }

        if (form.Version != speaker.Version)
        {
            return read.Succeeded
                ? SpeakerForm.Stale("speaker", now, read.Value.Terms, speaker.Email, read.Value.Email)
                : new StaleSave("speaker").Refuse();
        }

        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var (terms, email) = read.Value;
        if (IsThere(speakers.Where(one => one != speaker), email))
        {
            return new Refusal(ThereByEmail, nameof(form.Email));
        }

        speaker.Change(terms);
        if (speaker.Email != email)
        {
            // Whoever reads the mail of another address is told nothing of what was said in confidence under this one.
            await db.SpeakerLinks.Where(link => link.SpeakerId == speaker.SpeakerId).ExecuteDeleteAsync(cancellation);
            speaker.ChangeEmail(email);
            speaker.SayPrivately(null, speaker.MayBeRecorded);
        }

        return speaker.SpeakerId;
    }

    private static bool IsThere(IEnumerable<Speaker> speakers, string? email) =>
        email is not null && speakers.Any(one => one.Email is { } other && EmailAddress.Fold(other) == EmailAddress.Fold(email));

    private async Task<Outcome<Person>> FindPersonAsync(string? chosen, string name, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(chosen))
        {
            var person = new Person(name);
            db.People.Add(person);
            return person;
        }

        return Guid.TryParse(chosen, out var personId)
            && await db.KnownPeople().SingleOrDefaultAsync(one => one.PersonId == personId, cancellation) is { } known
                ? known
                : new Refusal(
                    "Choose among the people who were found. This record may have been joined to another meanwhile.",
                    nameof(SpeakerForm.PersonId));
    }
}
