using PactPortal.Documents;
using PactPortal.Documents.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations;

/// <summary>The facts of a confirmation, taken from the registration's page.</summary>
internal static class ConfirmationFactsOf
{
    public static Document Document(RegistrationPage page) => ConfirmationDocument.Compose(Facts(page));

    /// <summary>Without its ending.</summary>
    public static string FileName(string reference) => $"{reference}-confirmation";

    public static ConfirmationFacts Facts(RegistrationPage page) =>
        Facts(page.Registration, page.Context.Convening, page.Context.PayerName, page.Rows);

    public static ConfirmationFacts Facts(Registration registration, Convening convening, string payer, IEnumerable<PriceRow> rows) =>
        new()
        {
            Reference = registration.Reference,
            SubmittedAt = registration.SubmittedAt ?? registration.StartedAt,
            ConveningName = convening.Name,
            Theme = convening.Theme,
            Dates = convening is { StartsOn: { } first, EndsOn: { } last } ? DateWords.Range(first, last) : "To be announced",
            Venue = convening.Venue,
            Zone = convening.Zone,
            Payer = payer,
            IsOfPerson = registration.Payer.IsPerson,
            ContactName = registration.ContactName,
            ConfirmedBy = ConfirmedBy(registration.Payment),
            People = [.. registration.Attendees.Select(attendee => Person(attendee, convening))],
            Prices = [.. rows.Select(row => new ConfirmedPrice(row.Label, row.Note, row.Amount))],
            Total = registration.Total,
            Policies = convening.Policies,
            Hotel = convening.Travel.Hotel,
            Payee = convening.Payee,
            Contacts = convening.Guide.Contacts,
            CodeOfConduct = convening.Guide.CodeOfConduct,
            IsDemonstration = convening.IsDemonstration,
            NameErasedOn = registration.FindNameErased() is { } erased && Names(registration).Contains(PersonName.Erased)
                ? convening.LocalDay(erased) : null,
        };

    private static IEnumerable<string?> Names(Registration registration) =>
        registration.Attendees.Select(attendee => attendee.Details.FullName)
            .Concat([registration.ContactName, registration.Payment?.SignerName]);

    private static string ConfirmedBy(PaymentPromise? payment) => payment switch
    {
        { Method: PaymentMethod.PurchaseOrder, ValidThrough: { } through } =>
            $"Purchase order {payment.PurchaseOrderNumber}, up to {payment.NotToExceed}, valid through {DateWords.DayWithYear(through)}",
        { Method: PaymentMethod.Commitment } => $"Commitment to pay, {payment.SignerName}, {payment.SignerTitle}",
        { Method: PaymentMethod.Card } => "Card payment",
        _ => "Nothing is due",
    };

    private static ConfirmedPerson Person(Attendee attendee, Convening convening)
    {
        var details = attendee.Details;
        var rate = convening.Rates.Single(candidate => candidate.RateId == details.RateId);
        var days = rate.DaysOf(details.ChosenDay);
        var words = days.Count == convening.Days.Count
            ? "All days"
            : string.Join(", ", days.Select(number => convening.Days.Single(day => day.Number == number))
                .Select(day => day.Date is { } date ? DateWords.Day(date) : day.Title));
        return new ConfirmedPerson(details.FullName, details.LatinSpelling, details.DescribeWork(), details.AgencyType,
            words, Money.Sum(attendee.Lines.Select(line => line.Amount)));
    }
}
