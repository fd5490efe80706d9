using System.Globalization;
using PactPortal.Application.Audit;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.People.Erasing;

/// <summary>Why a person is erased.</summary>
public sealed class ErasePersonForm
{
    public string? Reason { get; set; }

    /// <summary>The person's version when the page was shown.</summary>
    public int Version { get; set; }
}

/// <summary>
/// Erases a person: their name and addresses go from everything that is stored, numbers, sums, dates and codes stay. Whoever was joined to
/// them goes with them. It can't be taken back; done twice it is done once.
/// </summary>
public sealed class ErasePerson(
    PortalDbContext db, ErasureReading reading, ErasureObstacles obstacles, NamesInRecords names, NamesInTexts texts, ErasedRecords records,
    ErasedSignatures signatures, ErasedCopies copies, EraseAuditDetails details)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid personId, ErasePersonForm form, CancellationToken cancellation)
    {
        var reason = PersonReason.Read(form.Reason, nameof(form.Reason));
        var act = caller.Act.Because(reason.Succeeded ? reason.Value : null);
        var left = ErasedFiles.None;
        var outcome = await db.CommitAsync<Guid>(
            act, "person erased", AuditSubject.Person(personId),
            async token =>
            {
                left = ErasedFiles.None;
                if (await reading.FindAsync(personId, token) is not { } erasure)
                {
                    return Outcome.NotFound;
                }

                if (erasure.Person.ErasedAt is not null)
                {
                    return Outcome.Unchanged(personId);
                }

                if (await obstacles.FindAsync(erasure, act.At, token) is { Count: > 0 } refusals)
                {
                    return refusals.ToList();
                }

                if (!reason.Succeeded)
                {
                    return reason.Failure;
                }

                if (PersonReason.WhyNot(reason.Value, nameof(form.Reason), erasure.Known) is { } named)
                {
                    return named;
                }

                if (erasure.Person.Version != form.Version)
                {
                    return new Refusal("This person changed while you were reading. Nothing was erased; look again.");
                }

                left = await EraseAsync(erasure, act, token);
                return personId;
            },
            cancellation);
        await copies.DeleteAsync(left, cancellation);
        return outcome;
    }

    /// <returns>The files that are to be deleted.</returns>
    private async Task<ErasedFiles> EraseAsync(Erasure erasure, Act act, CancellationToken cancellation)
    {
        var photos = erasure.Speakers.Select(speaker => speaker.Photo).OfType<SpeakerPhoto>().ToList();
        var naming = await names.FindAsync(erasure, cancellation);
        var emptied = await EmptyDetailsAsync(erasure, naming, cancellation);
        await names.TakeOutAsync(erasure, naming, act, cancellation);
        await texts.TakeOutAsync(erasure, naming, cancellation);
        await records.EraseCorrespondenceAsync(erasure, act, cancellation);
        await records.EraseAsync(erasure, act, cancellation);
        await db.SaveChangesAsync(cancellation);
        await signatures.TakeOutAsync(erasure, cancellation);
        Tell(erasure, "places on teams", erasure.Places.Count);
        Tell(erasure, "registrations", naming.Registrations.Count);
        Tell(erasure, "documents", naming.Documents.Count);
        Tell(erasure, "letters", naming.Letters.Count);
        Tell(erasure, "accounts", erasure.Accounts.Count);
        Tell(erasure, "values in the history", emptied);
        var convenings = naming.Registrations.Select(registration => registration.ConveningId)
            .Concat(naming.Documents.Select(document => document.ConveningId)).ToHashSet();
        return new ErasedFiles(await copies.EndAsync(convenings, act.At, cancellation), photos);
    }

    private async Task<int> EmptyDetailsAsync(Erasure erasure, RecordsNaming naming, CancellationToken cancellation)
    {
        var emptied = await details.InCommitAsync(null, erasure.Records, cancellation);
        foreach (var personId in erasure.PersonIds)
        {
            emptied += await details.InCommitAsync(personId, [], cancellation);
        }

        emptied += await details.OfAgendasInCommitAsync(
            naming.Known, [.. erasure.Speakers.Select(speaker => speaker.ConveningId).Distinct()], cancellation);
        return emptied + await details.OfSharedInCommitAsync(
            naming.Known, [.. naming.Registrations.Select(one => one.RegistrationId), .. erasure.Organizations], cancellation);
    }

    private void Tell(Erasure erasure, string what, int count) => db.TellOfCommit(
        new AuditChange("person", erasure.Person.PersonId.ToString(), what, null, count.ToString(CultureInfo.InvariantCulture)));
}
