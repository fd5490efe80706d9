using PactPortal.Application.Attendees;
using PactPortal.Domain.Attendees;

namespace PactPortal.Web.Features.Attendees;

/// <summary>Builds the page of a personal link.</summary>
public sealed class OwnPages(PersonalLinkAccess access, NeedsKeeping keeping, TimeProvider time)
{
    /// <inheritdoc cref="PersonalLinkAccess.FindAsync"/>
    public Task<OwnRecord?> FindAsync(string token, CancellationToken cancellation) => access.FindAsync(token, cancellation);

    public async Task<OwnPage> PageAsync(OwnRecord record, OwnForm form, string token, bool isSaved, CancellationToken cancellation) =>
        new(record, form, token, isSaved)
        {
            Sessions = await access.SessionsAsync(record, cancellation),
            Needs = keeping.Of(record.Convening, time.GetUtcNow()),
        };
}
