using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

public sealed class TeamIsConfirmed
{
    private static readonly PaymentPromise Order = PaymentPromise.PurchaseOrder("PO-DEMO-88121", Some.Cents(100_000), Some.Day("2027-06-30"));

    [Fact]
    public void Confirm_Draft_FixesTheLinesThatWereQuoted()
    {
        var (registration, quote) = Some.Team();

        Confirm(registration, quote, Order);

        Assert.Equal(quote.Seats.Select(seat => seat.Lines), registration.Attendees.Select(attendee => attendee.Lines));
        Assert.Equal(Some.Cents(39000), registration.Total);
    }

    [Fact]
    public void Confirm_Draft_KeepsWhoWhenAndUnderWhichCounty()
    {
        var (registration, quote) = Some.Team();

        Confirm(registration, quote, Order);

        Assert.Equal(
            (RegistrationStatus.Confirmed, Some.September, Some.Fresno, "Marisol Quillfeather", "ola@fresno.example.org"),
            (registration.Status, registration.SubmittedAt, registration.CountyCode, registration.ContactName, registration.ContactEmail));
        Assert.Equal(Order, registration.Payment);
    }

    [Fact]
    public void Confirm_ByPurchaseOrder_SaysSoOnTheTimeline()
    {
        var (registration, quote) = Some.Team();

        Confirm(registration, quote, Order);

        Assert.Equal(
            ["Submitted for 2 people at the early-bird rate, $390.00 due", "Confirmed by purchase order PO-DEMO-88121, up to $1,000.00"],
            registration.Timeline.TakeLast(2).Select(entry => entry.What));
    }

    [Fact]
    public void Confirm_NothingDue_SaysSoOnTheTimeline()
    {
        var (registration, quote) = Some.Team(people: 1);
        var free = quote with { Seats = [quote.Seats[0] with { Lines = [new PriceLine(LineKind.Registration, "Speaker", Money.Zero)] }] };

        Confirm(registration, free, PaymentPromise.NothingDue());

        Assert.Equal(
            ["Submitted for 1 person at the early-bird rate, $0.00 due", "Confirmed: there is nothing to pay"],
            registration.Timeline.TakeLast(2).Select(entry => entry.What));
    }

    [Fact]
    public void Confirm_LinesInAnyOrder_AreReadInTheOrderOfTheirSteps()
    {
        var (registration, quote) = Some.Team(people: 1);
        var reversed = quote with { Seats = [quote.Seats[0] with { Lines = [.. quote.Seats[0].Lines.Reverse()] }] };

        Confirm(registration, reversed, Order);

        Assert.Equal([LineKind.Registration, LineKind.Offset], registration.Attendees[0].Lines.Select(line => line.Kind));
    }

    [Fact]
    public void Confirm_QuoteForSomebodyElse_IsImpossible()
    {
        var (registration, _) = Some.Team(people: 1);
        var (_, another) = Some.Team(people: 1);

        Assert.Throws<InvalidOperationException>(() => Confirm(registration, another, Order));
    }

    [Fact]
    public void Confirm_QuoteThatLeavesSomebodyOut_IsImpossible()
    {
        var (registration, quote) = Some.Team(people: 2);
        var partial = quote with { Seats = [quote.Seats[0]] };

        var thrown = Assert.Throws<InvalidOperationException>(() => Confirm(registration, partial, Order));

        Assert.Contains("PACT26-7KQ4M", thrown.Message, StringComparison.Ordinal);
        Assert.True(registration.IsDraft);
        Assert.Equal(Money.Zero, registration.Total);
    }

    [Fact]
    public void Anything_AfterConfirmation_IsImpossibleAndNamesTheState()
    {
        var (registration, quote) = Some.Team();
        var attendee = registration.Attendees[0];
        Confirm(registration, quote, Order);

        Action[] edits =
        [
            () => registration.Add(Some.Person("Late comer"), 25, Some.Act()),
            () => registration.Change(attendee.AttendeeId, attendee.Details with { JobTitle = "Other" }, Some.Act()),
            () => registration.Remove(attendee.AttendeeId, Some.Act()),
            () => Confirm(registration, quote, Order),
            () => registration.Request(quote, null, Some.Contact("ola@fresno.example.org"), Some.Act()),
        ];

        Assert.All(edits, edit => Assert.Equal("Registration PACT26-7KQ4M is Confirmed, not a draft.", Assert.Throws<InvalidOperationException>(edit).Message));
        Assert.Equal(Some.Cents(39000), registration.Total);
    }

    private static void Confirm(Registration registration, TeamQuote quote, PaymentPromise payment) =>
        registration.Confirm(quote, Some.Fresno, payment, Some.Contact("ola@fresno.example.org"), Some.Act());
}
