using PactPortal.Application.Programme;
using PactPortal.Domain.Attendees;

namespace PactPortal.Web.Features.Speakers;

/// <summary>Builds the page of a speaker's link.</summary>
public sealed class OwnSpeakerPages(SpeakerLinkAccess access, NeedsKeeping keeping, TimeProvider time)
{
    /// <inheritdoc cref="SpeakerLinkAccess.FindAsync"/>
    public Task<OwnSpeaker?> FindAsync(string token, CancellationToken cancellation) => access.FindAsync(token, cancellation);

    /// <param name="form">What was typed, or null: as it is.</param>
    public async Task<OwnSpeakerPage> PageAsync(
        OwnSpeaker own, OwnSpeakerPost? form, string token, bool isSaved, CancellationToken cancellation)
    {
        form?.Times.WithSpareRows();
        return new OwnSpeakerPage(own, form ?? OwnSpeakerForm.Of<OwnSpeakerPost>(own.Speaker, own.Convening.Zone), token, isSaved)
        {
            Parts = await access.PartsAsync(own.Speaker.SpeakerId, cancellation),
            Needs = keeping.Of(own.Convening, time.GetUtcNow()),
        };
    }
}
