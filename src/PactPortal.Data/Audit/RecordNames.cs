using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Counties;
using PactPortal.Data.People;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Audit;

/// <summary>
/// What the records that entries name by identifier are called now, as far as the planning team may know it. It reads nothing of an
/// organization's draft and nothing of a hidden speaker, so that a history doesn't say that there is one.
/// </summary>
internal sealed class RecordNames
{
    /// <summary>A page is read by a person: so many identifiers are looked up.</summary>
    private const int Most = 1_000;

    /// <summary>Of a record that is gone, or that isn't shown.</summary>
    private const string Unnamed = "a record that isn’t named here";

    private readonly Dictionary<Guid, string> names = [];
    private readonly HashSet<Guid> unseen;
    private readonly Dictionary<string, string> counties;

    private RecordNames(IEnumerable<Guid> unseen, Dictionary<string, string> counties) =>
        (this.unseen, this.counties) = ([.. unseen], counties);

    /// <param name="texts">Keys, values and identifiers of the entries.</param>
    public static async Task<RecordNames> ReadAsync(PortalDbContext db, IEnumerable<string?> texts, CancellationToken cancellation)
    {
        var wanted = texts.OfType<string>().SelectMany(Identifiers).Distinct().Take(Most).ToList();
        var book = await db.ReadCountiesAsync(cancellation);
        var found = new RecordNames(
            await Unseen(db, wanted).ToListAsync(cancellation),
            book.Counties.ToDictionary(county => county.Code, county => $"{county.Name} County"));
        foreach (var kind in Kinds(db))
        {
            // Most entries name few kinds of records, and the kinds that they name most come first.
            wanted.RemoveAll(id => found.names.ContainsKey(id) || found.unseen.Contains(id));
            if (wanted.Count == 0)
            {
                break;
            }

            foreach (var named in await kind(wanted).ToListAsync(cancellation))
            {
                found.names.TryAdd(named.Id, named.Name);
            }
        }

        return found;
    }

    /// <summary>Whether nobody of the planning team is told of the record.</summary>
    public bool IsUnseen(string recordId) => Identifiers(recordId).Any(unseen.Contains);

    /// <summary>The record of one key; null where it has no name that says more than its kind.</summary>
    /// <param name="record">"county": its key is a code, and no number of anything else.</param>
    public string? Of(string record, string key) =>
        Guid.TryParse(key, out var id) ? names.GetValueOrDefault(id)
        : record.Contains("county", StringComparison.Ordinal) ? counties.GetValueOrDefault(key)
        : null;

    public string? Of(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    /// <summary>A value as it is read: one identifier or a list of them by what they are called, anything else as it is.</summary>
    public string? Say(string? field, string? value) =>
        string.IsNullOrEmpty(value) ? null
        : field == "county" ? counties.GetValueOrDefault(value, value)
        : value.Split("; ") is var parts && parts.All(part => Guid.TryParseExact(part, "D", out _)) ? string.Join("; ", parts.Select(Name))
        : value;

    private string Name(string id) => names.GetValueOrDefault(Guid.Parse(id), Unnamed);

    private static IEnumerable<Guid> Identifiers(string text) =>
        text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty);

    private static IQueryable<Guid> Unseen(PortalDbContext db, List<Guid> ids) =>
        db.Speakers.Where(one => ids.Contains(one.SpeakerId) && one.Visibility == SpeakerVisibility.Hidden).Select(one => one.SpeakerId)
            .Concat(db.EveryAttendee.Where(one => ids.Contains(one.AttendeeId)
                && db.Registrations.Any(team => team.RegistrationId == one.RegistrationId && team.Status == RegistrationStatus.Draft))
                .Select(one => one.AttendeeId));

    /// <summary>
    /// One question for each kind of record: their names have columns of their own, which no database puts into one list.
    /// </summary>
    private static IEnumerable<Func<List<Guid>, IQueryable<Named>>> Kinds(PortalDbContext db) =>
    [
        ids => db.Users.Where(one => ids.Contains(one.Id)).Select(one => new Named(one.Id, one.DisplayName)),
        ids => db.EveryAttendee.IgnoreAutoIncludes().Where(one => ids.Contains(one.AttendeeId))
            .Select(one => new Named(one.AttendeeId, one.Details.FullName)),
        ids => db.Set<Rate>().IgnoreAutoIncludes().Where(one => ids.Contains(one.RateId)).Select(one => new Named(one.RateId, one.Name)),
        ids => db.Registrations.IgnoreAutoIncludes().Where(one => ids.Contains(one.RegistrationId))
            .Select(one => new Named(one.RegistrationId, one.Reference)),
        ids => db.Organizations.Where(one => ids.Contains(one.OrganizationId)).Select(one => new Named(one.OrganizationId, one.Name)),
        ids => People(db).Where(one => ids.Contains(one.PersonId))
            .Select(one => new Named(one.PersonId, one.ErasedAt == null ? one.Name : PersonName.Erased)),
        ids => db.BillingDocuments.Where(one => ids.Contains(one.BillingDocumentId))
            .Select(one => new Named(one.BillingDocumentId, one.Number)),
        ids => db.Payments.AsNoTracking().Where(one => ids.Contains(one.PaymentId)).Select(one => new Named(one.PaymentId, one.Describe())),
        ids => db.PurchaseOrders.Where(one => ids.Contains(one.PurchaseOrderId)).Select(one => new Named(one.PurchaseOrderId, one.Number)),
        ids => db.DiscountCodes.Where(one => ids.Contains(one.DiscountCodeId)).Select(one => new Named(one.DiscountCodeId, one.Code)),
        ids => db.Convenings.IgnoreAutoIncludes().Where(one => ids.Contains(one.ConveningId))
            .Select(one => new Named(one.ConveningId, one.Name)),
        ids => db.Set<Tier>().Where(one => ids.Contains(one.TierId)).Select(one => new Named(one.TierId, one.Name)),
        ids => from price in db.Set<RatePrice>()
               where ids.Contains(price.RatePriceId)
               join rate in db.Set<Rate>().IgnoreAutoIncludes() on EF.Property<Guid>(price, "RateId") equals rate.RateId
               join tier in db.Set<Tier>() on price.TierId equals tier.TierId
               select new Named(price.RatePriceId, rate.Name + ", " + tier.Name),
        ids => db.Set<ConveningDay>().Where(one => ids.Contains(one.ConveningDayId))
            .Select(one => new Named(one.ConveningDayId, one.Title)),
        ids => db.SeatPools.Where(one => ids.Contains(one.SeatPoolId)).Select(one => new Named(one.SeatPoolId, one.Key)),
        ids => db.Funds.Where(one => ids.Contains(one.FundId)).Select(one => new Named(one.FundId, one.Name)),
        ids => from rule in db.FundRules
               where ids.Contains(rule.FundRuleId)
               join fund in db.Funds on rule.FundId equals fund.FundId
               select new Named(rule.FundRuleId, fund.Name),
        ids => db.Roles.Where(one => ids.Contains(one.Id)).Select(one => new Named(one.Id, one.Name ?? "")),
        ids => db.AgendaItems.Where(one => ids.Contains(one.AgendaItemId)).Select(one => new Named(one.AgendaItemId, one.Title)),
        ids => db.Speakers.Where(one => ids.Contains(one.SpeakerId)).Select(one => new Named(one.SpeakerId, one.Name)),
        ids => db.Tracks.Where(one => ids.Contains(one.TrackId)).Select(one => new Named(one.TrackId, one.Name)),
        ids => db.Rooms.Where(one => ids.Contains(one.RoomId)).Select(one => new Named(one.RoomId, one.Name)),
    ];

    /// <summary>Whom the planning team finds, and who was found until they were joined to somebody or erased.</summary>
    private static IQueryable<Person> People(PortalDbContext db)
    {
        var known = db.KnownPeople().Select(one => one.PersonId);
        return db.People.Where(one => one.MergedInto != null || one.ErasedAt != null || known.Contains(one.PersonId));
    }

    private sealed record Named(Guid Id, string Name);
}
