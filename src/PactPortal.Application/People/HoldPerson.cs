using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.People;

/// <summary>Whether the records of a person must be kept, and why.</summary>
public sealed class HoldPersonForm
{
    /// <summary>False lifts the hold; null says neither, and changes nothing.</summary>
    public bool? IsHeld { get; set; }

    public string? Reason { get; set; }

    /// <summary>The person's version when the page was shown.</summary>
    public int Version { get; set; }
}

/// <summary>Keeps the records of a person from being erased, for example for a request for public records, or lets them go again.</summary>
public sealed class HoldPerson(PortalDbContext db, PersonRecords records)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid personId, HoldPersonForm form, CancellationToken cancellation)
    {
        var isHeld = form.IsHeld == true;
        var reason = PersonReason.Read(form.Reason, nameof(form.Reason));
        return db.CommitAsync<Guid>(
            caller.Act.Because(reason.Succeeded ? reason.Value : null), isHeld ? "records of a person held" : "hold on a person lifted",
            AuditSubject.Person(personId),
            async token =>
            {
                if (await records.FindKnownAsync(personId, token) is not { } found)
                {
                    return Outcome.NotFound;
                }

                if (form.IsHeld is null)
                {
                    return new Refusal("Choose whether the records are held.", nameof(form.IsHeld));
                }

                if (!isHeld && found.Person.HeldBecause is null)
                {
                    return Outcome.Unchanged(personId);
                }

                if (!reason.Succeeded)
                {
                    return reason.Failure;
                }

                if (PersonReason.WhyNot(reason.Value, nameof(form.Reason), found) is { } names)
                {
                    return names;
                }

                if (isHeld && found.Person.HeldBecause == reason.Value)
                {
                    return Outcome.Unchanged(personId);
                }

                if (found.Person.Version != form.Version)
                {
                    return new Refusal("This person changed while you were reading. Nothing was changed; look again.");
                }

                found.Person.Hold(isHeld ? reason.Value : null);
                return personId;
            },
            cancellation);
    }
}
