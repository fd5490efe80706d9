using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People;

/// <summary>What the planning team says when it joins two people.</summary>
public sealed class JoinPeopleForm
{
    /// <summary>The person who is merged into the other.</summary>
    public string? With { get; set; }

    /// <summary>The account that the person has from now on, where both have one.</summary>
    public string? Account { get; set; }

    /// <summary>The attendee of each convening in which both have a place.</summary>
    public List<string?> Places { get; set; } = [];

    public string? Reason { get; set; }

    /// <summary>The versions of both when the page was shown.</summary>
    public int KeptVersion { get; set; }

    public int MergedVersion { get; set; }
}

/// <summary>
/// Joins two people whom the planning team knows to be one. Of two accounts, and of two places in one convening, one is chosen; what isn't
/// chosen stays with the person whose it is, who goes on beside the other: the record whose account or place is chosen takes the rest.
/// </summary>
public sealed class JoinPeople(PortalDbContext db, PersonRecords records, PersonMerges merges)
{
    /// <returns>The person who takes what is joined.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid keptId, JoinPeopleForm form, CancellationToken cancellation)
    {
        var reason = PersonReason.Read(form.Reason, nameof(form.Reason));
        var act = caller.Act.Because(reason.Succeeded ? reason.Value : null);
        return db.CommitAsync<Guid>(
            act, "people joined", AuditSubject.Person(keptId),
            async token =>
            {
                if (await records.FindKnownAsync(keptId, token) is not { } kept)
                {
                    return Outcome.NotFound;
                }

                if (!Guid.TryParse(form.With, out var mergedId) || mergedId == keptId
                    || await records.FindKnownAsync(mergedId, token) is not { } merged)
                {
                    return new Refusal(
                        "Choose the other record. It may have been joined to somebody or erased meanwhile.", nameof(form.With));
                }

                if (!reason.Succeeded)
                {
                    return reason.Failure;
                }

                if (PersonReason.WhyNot(reason.Value, nameof(form.Reason), kept, merged) is { } named)
                {
                    return named;
                }

                if (kept.Person.Version != form.KeptVersion || merged.Person.Version != form.MergedVersion)
                {
                    return new Refusal("One of the two changed while you were reading. Nothing was joined; look again.");
                }

                var leftOut = LeftOut(PersonMerges.ObstaclesOf(kept, merged), form);
                if (!leftOut.Succeeded)
                {
                    return leftOut.Failure;
                }

                // What isn't chosen stays with the record it is on: the other record takes the rest.
                var own = RecordsThatAreChosen(kept);
                var isOfKept = leftOut.Value.Where(own.Contains).ToList();
                if (isOfKept.Count > 0 && isOfKept.Count < leftOut.Value.Count)
                {
                    return new Refusal("The account and the places you chose are on both records. Choose those of one of them; the other goes on beside it.");
                }

                var (stays, joins) = isOfKept.Count > 0 ? (merged, kept) : (kept, merged);
                merges.Merge(stays, joins, leftOut.Value, act.At, isByRule: false);
                return stays.Person.PersonId;
            },
            cancellation);
    }

    private static HashSet<Guid> RecordsThatAreChosen(RecordsOfPerson found) =>
        [.. found.Places.Select(place => place.Attendee.AttendeeId), .. found.Accounts.Select(account => account.Id)];

    private static Outcome<IReadOnlyCollection<Guid>> LeftOut(MergeObstacles obstacles, JoinPeopleForm form)
    {
        var (leftOut, refusals) = (new List<Guid>(), new List<Refusal>());
        if (obstacles.Accounts.Count > 0)
        {
            Choose(obstacles.Accounts, form.Account, nameof(form.Account), "Both have an account. Choose the one that this person has.");
        }

        for (var at = 0; at < obstacles.Places.Count; at++)
        {
            var places = obstacles.Places[at];
            var sentence =
                $"Both have a place: {string.Join(" and ", places.Select(place => place.Reference))}. Choose the one that is this person’s.";
            Choose([.. places.Select(place => place.Attendee.AttendeeId)], form.Places.ElementAtOrDefault(at),
                $"{nameof(form.Places)}[{at}]", sentence);
        }

        return refusals.Count > 0 ? refusals : leftOut;

        void Choose(IReadOnlyList<Guid> offered, string? chosen, string field, string sentence)
        {
            if (Guid.TryParse(chosen, out var one) && offered.Contains(one))
            {
                leftOut.AddRange(offered.Where(other => other != one));
            }
            else
            {
                refusals.Add(new Refusal(sentence, field));
            }
        }
    }
}
