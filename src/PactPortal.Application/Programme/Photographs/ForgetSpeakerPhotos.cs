using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;

namespace PactPortal.Application.Programme.Photographs;

/// <summary>
/// Removes photographs of which no speaker's row speaks: a process that ends between a commit and a file leaves one. Any number of processes
/// may: the second finds nothing.
/// </summary>
public sealed class ForgetSpeakerPhotos(PortalDbContext db, SpeakerPhotos photos) : IRecurringWork
{
    public Task ExecuteAsync(CancellationToken cancellation) =>
        photos.ForgetAsync(() => db.PhotosOfSpeakers().ToListAsync(cancellation), cancellation);
}
