using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>How far the seat, the hotel and the form of payment of a speaker are.</summary>
public sealed class ArrangeForm
{
    public string? Seat { get; set; }

    public string? Hotel { get; set; }

    public string? TaxForm { get; set; }

    /// <summary>The speaker's version when the form was shown.</summary>
    public int? Version { get; set; }

    public static ArrangeForm Of(PlannedSpeaker speaker) => new()
    {
        Seat = StoredName.Of(speaker.Seat),
        Hotel = StoredName.Of(speaker.Hotel),
        TaxForm = StoredName.Of(speaker.TaxForm),
        Version = speaker.Version,
    };

    public Outcome<(SpeakerArrangement Seat, SpeakerArrangement Hotel, SpeakerArrangement TaxForm)> Read()
    {
        var refusals = new List<Refusal>();
        var arranged = (Choose(Seat, nameof(Seat)), Choose(Hotel, nameof(Hotel)), Choose(TaxForm, nameof(TaxForm)));
        return refusals.Count > 0 ? refusals : arranged;

        SpeakerArrangement Choose(string? typed, string field)
        {
            if (StoredName.Find<SpeakerArrangement>(typed) is { } known)
            {
                return known;
            }

            refusals.Add(new Refusal("Choose how far it is.", field));
            return default;
        }
    }
}

/// <summary>Notes what of a speaker's seat, hotel and form was asked, wanted and done.</summary>
public sealed class ArrangeSpeaker(PortalDbContext db)
{
    public Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid speakerId, ArrangeForm form, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, "speaker’s arrangements changed", AuditSubject.Speaker(speakerId, conveningId),
            async token =>
            {
                if (await db.SpeakersToChange(conveningId).SingleOrDefaultAsync(one => one.SpeakerId == speakerId, token) is not { } speaker)
                {
                    return Outcome.NotFound;
                }

                var read = form.Read();
                if (!read.Succeeded)
                {
                    return read.Failure;
                }

                var (seat, hotel, taxForm) = read.Value;
                if (read.Value == (speaker.Seat, speaker.Hotel, speaker.TaxForm))
                {
                    return Outcome.Unchanged(speakerId);
                }

                if (form.Version != speaker.Version)
                {
                    return new StaleSave("speaker").Compare("seat", speaker.Seat, seat, ArrangementWords.Of)
                        .Compare("hotel", speaker.Hotel, hotel, ArrangementWords.Of)
                        .Compare("W-9", speaker.TaxForm, taxForm, ArrangementWords.Of).Refuse();
                }

                speaker.Arrange(seat, hotel, taxForm);
                return speakerId;
            },
            cancellation);
}

public static class ArrangementWords
{
    public static string Of(SpeakerArrangement arrangement) => arrangement switch
    {
        SpeakerArrangement.NotAsked => "Not asked",
        SpeakerArrangement.Asked => "Asked",
        SpeakerArrangement.Wanted => "Wanted",
        SpeakerArrangement.NotWanted => "Not wanted",
        SpeakerArrangement.Done => "Done",
    };
}
