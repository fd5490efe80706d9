using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Justifications;

/// <summary>Fiscal-justification letters, as the page of verification knows them.</summary>
public sealed class LetterDocuments(PortalDbContext db) : IVerifiedDocument
{
    public string Title => "Fiscal-justification letter";

    public async Task<GenuineDocument?> VerifyAsync(string code, CancellationToken cancellation)
    {
        var found = await db.JustificationLetters.AsNoTracking().Where(letter => letter.VerificationCode == code)
            .Select(letter => new
            {
                letter.Facts,
                letter.SupersededAt,
                Status = db.Registrations.Where(registration => registration.RegistrationId == letter.RegistrationId)
                    .Select(registration => (RegistrationStatus?)registration.Status).FirstOrDefault(),
                People = db.Attendees.Count(attendee => attendee.RegistrationId == letter.RegistrationId),
            })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : Of(found.Facts, Became(found.Facts, found.SupersededAt, found.Status, found.People));
    }

    private static string? Became(LetterFacts facts, DateTimeOffset? supersededAt, RegistrationStatus? status, int people) =>
        supersededAt is { } at
            ? $"A newer version took its place on {DateWords.DayWithYear(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(facts)).DateTime))}. Ask whoever gave it to you for that one."
        : status is not (null or RegistrationStatus.Confirmed) ? "The registration it speaks of is no longer confirmed."
        : status is not null && people != facts.Worksheet.People
        ? "The team it speaks of has another number of people now. Ask whoever gave it to you for the next version."
        : null;

    private static TimeZoneInfo ZoneOf(LetterFacts facts) => TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZoneId);

    private GenuineDocument Of(LetterFacts facts, string? noLongerStands) => new(
        Title, facts.Convening.Name, facts.IssuedAt, ZoneOf(facts),
        [
            ("Version", facts.Version.ToString(CultureInfo.InvariantCulture)), ("County", $"{facts.CountyName} County"),
            ("People", $"{facts.Worksheet.People}"),
            ("Total per person", $"{facts.Worksheet.PerPerson}"), ("Total for the team", $"{facts.Worksheet.Team}"),
        ],
        noLongerStands)
    {
        NameErasedOn = facts.NameErasedOn,
    };
}
