using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Documents.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Verification;

/// <param name="Code">As typed, or null where nothing was asked.</param>
/// <param name="Document">What the code belongs to, or null.</param>
public sealed record VerifyPage(string? Code, GenuineDocument? Document);

/// <summary>What may be said of a document to whoever holds its code: nobody's name, and nothing that opens it.</summary>
/// <param name="Facts">To be compared with the paper.</param>
/// <param name="NoLongerStands">What became of it since, in a sentence; null where it stands.</param>
public sealed record GenuineDocument(string Kind, string Convening, DateTimeOffset IssuedAt, TimeZoneInfo Zone, IReadOnlyList<(string Label, string Value)> Facts, string? NoLongerStands);

/// <summary>Looks a code up among everything that carries one.</summary>
public sealed class VerifyPages(PortalDbContext db)
{
    /// <param name="code">Normalized.</param>
    public async Task<VerifyPage> FindAsync(string code, CancellationToken cancellation)
    {
        return new VerifyPage(CodeAlphabet.Grouped(code), await FindLetterAsync(code, cancellation) ?? await FindBillingAsync(code, cancellation));
    }

    private async Task<GenuineDocument?> FindLetterAsync(string code, CancellationToken cancellation)
    {
        var found = await db.JustificationLetters.AsNoTracking().Where(letter => letter.VerificationCode == code)
            .Select(letter => new
            {
                letter.Facts,
                letter.SupersededAt,
                Status = db.Registrations.Where(registration => registration.RegistrationId == letter.RegistrationId).Select(registration => (RegistrationStatus?)registration.Status).FirstOrDefault(),
                People = db.Set<Attendee>().Count(attendee => attendee.RegistrationId == letter.RegistrationId),
            })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : Of(found.Facts, Became(found.Facts, found.SupersededAt, found.Status, found.People));
    }

    private static string? Became(LetterFacts facts, DateTimeOffset? supersededAt, RegistrationStatus? status, int people) =>
        supersededAt is { } at ? $"A newer version took its place on {DateWords.DayWithYear(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(facts)).DateTime))}. Ask whoever gave it to you for that one."
        : status is not (null or RegistrationStatus.Confirmed) ? "The registration it speaks of is no longer confirmed."
        : status is not null && people != facts.Worksheet.People ? "The team it speaks of has another number of people now. Ask whoever gave it to you for the next version."
        : null;

    private static TimeZoneInfo ZoneOf(LetterFacts facts) => TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZoneId);

    private static GenuineDocument Of(LetterFacts facts, string? noLongerStands) => new(
        "Fiscal-justification letter", facts.Convening.Name, facts.IssuedAt, ZoneOf(facts),
        [
            ("Version", facts.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("County", $"{facts.CountyName} County"), ("People", $"{facts.Worksheet.People}"),
            ("Total per person", $"{facts.Worksheet.PerPerson}"), ("Total for the team", $"{facts.Worksheet.Team}"),
        ],
        noLongerStands);

    private async Task<GenuineDocument?> FindBillingAsync(string code, CancellationToken cancellation)
    {
        var found = await (
            from candidate in db.BillingDocuments.AsNoTracking()
            where candidate.VerificationCode == code
            join payment in db.Payments on candidate.PaymentId equals payment.PaymentId into payments
            from payment in payments.DefaultIfEmpty()
            select new { Document = candidate, payment.ReturnedAt }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var (document, facts) = (found.Document, found.Document.Facts);
        var convening = await db.GetConveningAsync(document.ConveningId, cancellation);
        return new GenuineDocument(
            BillingDocumentComposer.TitleOf(document.Kind), facts.ConveningName, document.IssuedAt, convening.Zone,
            [("Number", document.Number), ("Organization", facts.BillTo.Organization), (document.Kind == BillingDocumentKind.CreditNote ? "Total credited" : document.Kind == BillingDocumentKind.Receipt ? "Received" : "Total due", $"{document.Total}")],
            document.IsCredited ? "A credit note took this invoice back: nothing is due on it any more."
            : found.ReturnedAt is not null ? "The bank took this payment back: what it paid is owed again."
            : null);
    }
}
