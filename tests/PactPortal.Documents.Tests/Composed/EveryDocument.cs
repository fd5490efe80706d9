using PactPortal.Documents.Billing;
using PactPortal.Documents.Letters;
using PactPortal.Documents.Lists;
using PactPortal.Documents.Packets;
using PactPortal.Documents.Registrations;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Reports;
using PactPortal.Documents.Scholarships;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Organizations;

namespace PactPortal.Documents.Tests.Composed;

/// <summary>Each document the portal makes, from invented facts that fill every part of it.</summary>
internal static class EveryDocument
{
    private const string Verify = "https://pact.example.org/verify/7QKD-M4WX-23HT";

    private static readonly DateTimeOffset Made = SampleConvening.Instant(8, 5, 17);

    private static readonly Dictionary<string, Func<IDocumentRenderer, byte[]>> Files = new()
    {
        ["a letter with every block"] = renderer => renderer.Render(SampleDocument.Letter()),
        ["justification letter"] = renderer => renderer.Render(JustificationLetterDocument.Compose(Letter())),
        ["justification letter that was superseded"] = renderer => renderer.Render(JustificationLetterDocument.Compose(Letter() with { Version = 2, ReplacesLetterOf = Made.AddDays(-9) }, Made.AddDays(20))),
        ["public packet"] = renderer => renderer.Render(PublicPacketDocument.Compose(Packet())),
        ["team packet"] = renderer => renderer.Render(TeamPacketDocument.Compose(Confirmation(), SampleConvening.Convening(), SampleConvening.Agenda, [])),
        ["team packet with enclosures"] = renderer => renderer.Render(TeamPacketDocument.Compose(
            Confirmation(), SampleConvening.Convening(), SampleConvening.Agenda, [Billing(BillingDocumentKind.Invoice), Billing(BillingDocumentKind.Receipt), JustificationLetterDocument.Compose(Letter())])),
        ["confirmation"] = renderer => renderer.Render(ConfirmationDocument.Compose(Confirmation())),
        ["invoice"] = renderer => renderer.Render(Billing(BillingDocumentKind.Invoice)),
        ["credit note"] = renderer => renderer.Render(Billing(BillingDocumentKind.CreditNote)),
        ["receipt"] = renderer => renderer.Render(Billing(BillingDocumentKind.Receipt)),
        ["statement"] = renderer => renderer.Render(StatementDocument.Compose(Account(), Made, SampleConvening.Payee)),
        ["W-9 placeholder"] = renderer => renderer.Render(W9Placeholder.Compose(SampleConvening.Payee, "PACT Convening 2026")),
        ["roster"] = renderer => renderer.Render(RosterDocument.Compose(People())),
        ["sign-in sheet"] = renderer => renderer.Render(SignInSheetDocument.Compose(People(), SampleConvening.Convening().Days[0])),
        ["badges"] = renderer => renderer.Render(BadgeSheets.Compose(People())),
        ["tent cards"] = renderer => renderer.Render(TentCards.Compose(People())),
        ["scholarship award"] = renderer => renderer.Render(ScholarshipAwardLetter.Compose(LettersAboutScholarships.Award())),
        ["scholarship regret"] = renderer => renderer.Render(ScholarshipRegretLetter.Compose(LettersAboutScholarships.Regret())),
        ["funder report"] = renderer => renderer.Render(FunderReportDocument.Compose(FunderReportAddsUp.Facts())),
    };

    public static IEnumerable<string> Names => Files.Keys;

    public static byte[] Render(string name, IDocumentRenderer renderer) => Files[name](renderer);

    public static LetterFacts Letter() => new()
    {
        Number = "PACT26-L-00031",
        VerificationCode = "7QKDM4WX23HT",
        VerificationAddress = Verify,
        IssuedAt = Made,
        TimeZoneId = SampleConvening.Zone,
        CountyName = "Fresno",
        CountyIsPactMember = true,
        CountyOptedIn = true,
        Agency = "Department of Social Services",
        Convening = new ConveningFacts(
            "PACT Convening 2026", "Together for young people", SampleConvening.First, SampleConvening.Last, 3, SampleConvening.Venue, SampleConvening.Guide,
            SampleConvening.Policies, SampleConvening.Payee, SampleConvening.Hotel, 48, 58, IsDemonstration: true),
        Roles = [new RoleCount("Child welfare", 2), new RoleCount("Probation", 1)],
        Worksheet = Worksheet(29_500),
        Later = new LaterCost("Regular", new Money(35_000), Worksheet(35_000)),
        Tier = new TierFacts("Early bird", SampleConvening.Instant(10, 17), new Money(29_500)),
        RateSources = ["Meals: the standard rate for the continental United States."],
        MealDays = [new MealsByDay(SampleConvening.First, new Money(5_100), [], Money.Zero)],
        Statement = new StatementFacts(
            SampleConvening.Provided.Provider, SampleConvening.Provided.ProviderName, SampleConvening.Provided.Version, SampleConvening.Provided.Paragraphs, SampleConvening.Provided.Sources, SampleConvening.Provided.QuestionsTo),
    };

    public static PublicPacketFacts Packet() => new()
    {
        Convening = SampleConvening.Convening(),
        StartsOn = SampleConvening.First,
        EndsOn = SampleConvening.Last,
        AsOf = new DateOnly(2026, 8, 5),
        MemberCounties = 48,
        Counties = 58,
        Agenda = SampleConvening.Agenda,
        Rooms = [new Domain.Programme.ReleasedRoom(Guid.Empty, "201", "Room 201") { IsStepFree = true, HasHearingLoop = true }],
        Offset = new ConveningOffset("Registration offset", new Money(10_000), SeatsPerCounty: 5, SeatsLeft: 100, SeatsInBudget: 100),
        Statement = SampleConvening.Provided,
        ConveningAddress = new Uri("https://pact.example.org/convenings/impact-2026"),
        LetterAddress = new Uri("https://pact.example.org/convenings/impact-2026/justification"),
        AgendaAddress = new Uri("https://pact.example.org/convenings/impact-2026/agenda"),
        TakesRegistrations = true,
    };

    private static CostWorksheet Worksheet(int seat) => new(5,
    [
        new CostLine(CostKind.Registration, "Registration", "5 at the member rate", new Money(5 * seat)),
        new CostLine(CostKind.Offset, "Registration offset", "5 seats, while the fund lasts", new Money(-50_000)),
        new CostLine(CostKind.Lodging, "Lodging", "3 nights", new Money(238_500)),
    ]);

    private static ConfirmationFacts Confirmation() => new()
    {
        Reference = "PACT26-7KQ4M",
        SubmittedAt = Made,
        ConveningName = "PACT Convening 2026",
        Theme = "Together for young people",
        Dates = "December 8 to 10, 2026",
        Venue = SampleConvening.Venue,
        Zone = SampleConvening.Convening().Zone,
        Payer = "Fresno County Department of Social Services",
        ContactName = "Ana Sample",
        ConfirmedBy = "Purchase order PO-1, up to $1,000.00",
        People = [new ConfirmedPerson("José Ñuñez-O’Connor", null, "Human services, supervisor", AgencyType.HumanServices, "All days", new Money(29_500)), new ConfirmedPerson("سارا", "Sara", "Probation", AgencyType.Probation, "Day 2", new Money(14_500))],
        Prices = [new ConfirmedPrice("PACT member county", "Early bird", new Money(29_500)), new ConfirmedPrice("Day pass", "Early bird", new Money(14_500))],
        Total = new Money(44_000),
        Policies = SampleConvening.Policies,
        Hotel = SampleConvening.Hotel,
        Payee = SampleConvening.Payee,
        Contacts = SampleConvening.Guide.Contacts,
        CodeOfConduct = SampleConvening.Guide.CodeOfConduct,
        IsDemonstration = true,
    };

    private static Document Billing(BillingDocumentKind kind)
    {
        BillingFacts facts = new()
        {
            Number = BillingDocument.NumberOf("PACT26-", kind, 12),
            IssuedOn = new DateOnly(2026, 8, 5),
            DueOn = new DateOnly(2026, 9, 19),
            TermsDays = 45,
            BillTo = new BillTo("Fresno County Department of Social Services", "Fresno County", "Accounts payable", ["200 Example Street", "Fresno, CA 93721"]),
            ConveningName = "PACT Convening 2026",
            DatesAndPlace = "December 8 to 10, 2026, Sacramento",
            Reference = "PACT26-7KQ4M",
            RegardingNumber = kind == BillingDocumentKind.CreditNote ? "PACT26-00011" : null,
            Reason = kind == BillingDocumentKind.CreditNote ? "A person less" : null,
            PaidBy = kind == BillingDocumentKind.Receipt ? "Warrant 4711" : null,
            Lines = kind == BillingDocumentKind.Receipt
                ? [new BillingLine("Invoice PACT26-00011", null, "PACT26-7KQ4M", new Money(33_000), Money.Zero, Money.Zero, Money.Zero)]
                :
                [
                    new BillingLine("José Ñuñez-O’Connor", null, "PACT member county", new Money(29_500), new Money(-10_000), Money.Zero, new Money(-1_000)),
                    new BillingLine("سارا", "Sara", "Day pass", new Money(14_500), Money.Zero, Money.Zero, Money.Zero),
                ],
            Payee = SampleConvening.Payee,
            ContactEmail = "registration@pact.example.org",
            IsDemonstration = true,
        };
        return BillingDocumentComposer.Compose(new BillingDocument(kind, Guid.Empty, Payer.Organization(Guid.Empty), Guid.Empty, Made, facts), Verify);
    }

    private static Domain.Billing.Statement Account() => new("Fresno County", IsOfPerson: false, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), new Money(1_000),
    [
        .. Enumerable.Range(1, 40).Select(day => new StatementLine(Made.AddDays(day), "PACT26-7KQ4M", day % 2 == 0 ? $"Payment of warrant {day}" : $"Invoice PACT26-{day:D5}", new Money(day % 2 == 0 ? -29_500 : 29_500))),
    ]);

    private static PeopleListFacts People() => new(SampleConvening.Convening(), Made,
    [
        .. Enumerable.Range(1, 30).Select(i => new ListedPerson($"Ana Sample {i}", null, i % 3 == 0 ? "Ana" : null, null, i % 2 == 0 ? "she/her" : null, "Fresno County Department of Social Services", "Fresno County", "Human services", [1, 2, 3])),
        new ListedPerson("李小龍", null, null, null, null, "Example Tribal Program", null, "Tribal program", [1]),
    ]);
}
