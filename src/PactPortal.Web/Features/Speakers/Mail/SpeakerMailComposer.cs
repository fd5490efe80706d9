using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Speakers.Mail;

/// <summary>To a speaker: what they are asked for, and where they answer.</summary>
public sealed record SpeakerAskedMail(Convening Convening, string Name, IReadOnlyList<AskedPart> Parts, string OwnPage);

/// <summary>Puts the mail to speakers together.</summary>
public sealed class SpeakerMailComposer(PortalDbContext db, SpeakerLinkAccess access, MakeSpeakerLink makeLink, PublicAddress address)
{
    private const string Folder = "/Features/Speakers/Mail/";

    /// <returns>Null where their e-mail is another by now or gone, or they are out of every item that takes place.</returns>
    public async Task<MailContent?> SpeakerAskedAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await db.SpeakersWrittenTo(message.About).SingleOrDefaultAsync(cancellation) is not { Email: { } email } speaker
            || email != message.RecipientAddress)
        {
            return null;
        }

        var parts = await access.PartsAsync(speaker.SpeakerId, cancellation);
        IReadOnlyList<AskedPart> open = [.. parts.Where(part => !part.IsCancelled && part.Part.Answer != SpeakingAnswer.Declined)];
        if (open.Count == 0)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(speaker.ConveningId, cancellation);
        var token = await makeLink.ExecuteAsync(speaker.SpeakerId, email, cancellation);
        return new MailContent(
            $"Will you speak at {convening.Name}?", Folder + "SpeakerAsked.cshtml",
            new SpeakerAskedMail(convening, speaker.Name, open, address.Of(SpeakerLinks.Own(token))));
    }
}
