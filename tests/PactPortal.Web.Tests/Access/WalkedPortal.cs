using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Testing;
using PactPortal.Web.Tests.Agenda.Import;
using PactPortal.Web.Tests.Choices;
using PactPortal.Web.Tests.Speakers.Photographs;

namespace PactPortal.Web.Tests.Access;

/// <summary>A portal with a draft and a confirmed team of two organizations, a letter, and a mere member.</summary>
public sealed class WalkedPortal : SharedPortal
{
    /// <summary>The demonstration has nobody who is only a member: reviewer 3's namesake is made one of Fresno.</summary>
    public const string MemberOfFresno = "member@fresno.example.org";

    private readonly Dictionary<string, (string Draft, string Confirmed)> records = [];

    private readonly Dictionary<string, Dictionary<string, string>> identifiers = [];

    /// <summary>The code of a session in which those whose records are walked chose a seat.</summary>
    public const string ChosenSession = "E3";

    public string LetterNumber { get; private set; } = "";

    /// <summary>What stands in a route's place for an identifier, of the records of an organization.</summary>
    public IReadOnlyDictionary<string, string> Identifiers(string of) => identifiers[of];

    public string CaseReference { get; private set; } = "";

    public string Draft(string of) => records[of].Draft;

    public string Confirmed(string of) => records[of].Confirmed;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var made = await App.OrganizationAsync("A place to leave", AgencyType.HumanServices, "01");
        await App.WriteAsync(async (db, token) =>
        {
            var account = await db.Users.SingleAsync(user => user.Email == made, token);
            (account.Email, account.NormalizedEmail) = (MemberOfFresno, MemberOfFresno.ToUpperInvariant());
            (account.UserName, account.NormalizedUserName) = (account.Email, account.NormalizedEmail);
            await db.Memberships.Where(membership => membership.AccountId == account.Id).ExecuteDeleteAsync(token);
        });
        await App.MembershipAsync(MemberOfFresno, Some.FinanceOfFresno, OrganizationRole.Member);

        foreach (var (of, email) in new[] { (People.FresnoRecords, Some.Fresno), (People.SacramentoRecords, Some.Sacramento) })
        {
            var coordinator = await SessionAsync(email);
            var confirmed = await coordinator.ConfirmedTeamAsync(people: 1);
            records[of] = (await coordinator.DraftAsync(people: 1), confirmed);
        }

        await App.DeliverMailAsync();
        await App.OpenChoosingAsync();
        foreach (var (of, email) in new[] { (People.FresnoRecords, Some.Fresno), (People.SacramentoRecords, Some.Sacramento) })
        {
            identifiers[of] = await IdentifiersAsync(Confirmed(of), email);
            await App.ChooseAsync(new Guest("", $"/me/{identifiers[of]["{token}"]}", Confirmed(of)), ChosenSession);
        }

        var builder = await (await SessionAsync(null)).GetAsync($"/convenings/{Some.Convening}/justification");
        LetterNumber = (await builder.PressAsync("Make the letter", Some.Letter())).Location?.Split('/')[^1] ?? "";
        var accessibility = await (await SessionAsync(null)).GetAsync("/accessibility");
        CaseReference = (await accessibility.PressAsync("Send", Some.Barrier())).Location?.Split('/')[^1] ?? "";
    }

    private async Task<Dictionary<string, string>> IdentifiersAsync(string confirmed, string coordinator)
    {
        var registration = await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync(candidate => candidate.Reference == confirmed));
        var organization = await App.QueryAsync(db => db.Organizations.AsNoTracking().SingleAsync(candidate => candidate.OrganizationId == registration.OrganizationId));
        var mails = await App.QueryAsync(db => db.OutboxMessages.AsNoTracking().Where(message => message.RegistrationId == registration.RegistrationId).ToListAsync());
        var accountId = await App.QueryAsync(db => db.Users.Where(user => user.Email == Some.Partner).Select(user => user.Id).SingleAsync());
        var here = JoinRequest.For(organization, accountId, "Somebody", OrganizationRole.Member, "", App.Clock.Now);
        var anew = JoinRequest.ForNew($"New beside {coordinator}", AgencyType.Probation, null, accountId, "Somebody", "", App.Clock.Now);
        var (token, feed) = (SecretToken.New(), SecretToken.New());
        var payment = new Payment(PaymentMeans.Warrant, $"W {confirmed}", new DateOnly(2026, 9, 1), new Money(2_00), App.Clock.Now) { ConveningId = registration.ConveningId, RegistrationId = registration.RegistrationId };
        var invoice = await App.QueryAsync(db => db.BillingDocuments.Where(document => document.RegistrationId == registration.RegistrationId).Select(document => document.Number).SingleAsync());
        var order = await App.QueryAsync(db => db.PurchaseOrderCovers.Where(cover => cover.RegistrationId == registration.RegistrationId).Select(cover => cover.PurchaseOrderId).SingleAsync());
        await OrderFileAsync(order);
        var refundId = Guid.Empty;
        var (speakerId, agendaItemId, speakersToken) = await SpeakerAsync(coordinator);
        var payout = new ProviderPayout($"po_{confirmed}", new Money(1_00), App.Clock.Now);
        var doubled = new Person($"Double of {coordinator}");
        var merge = new PersonMerge(registration.Attendees[0].PersonId, doubled.PersonId, [], App.Clock.Now, isByRule: false);
        await App.WriteAsync(async (db, cancellation) =>
        {
            db.People.Add(doubled);
            db.PersonMerges.Add(merge);
            db.ProviderPayouts.Add(payout);
            db.JoinRequests.AddRange(here, anew);
            db.Payments.Add(payment);
            await db.SaveChangesAsync(cancellation);
            refundId = (await db.Step<RefundReservations>().ReserveAsync(registration, payment, new Money(1_00), "Walked", Act.OfPortal(App.Clock.Now, "Walked"), cancellation)).RefundId;
            db.AgendaFeeds.Add(new AgendaFeed(registration.ConveningId, registration.Attendees[0].AttendeeId, SecretToken.HashOf(feed) ?? "", App.Clock.Now));
            db.PersonalLinks.Add(new PersonalLink(registration.Attendees[0].AttendeeId, registration.Attendees[0].Details.Email, SecretToken.HashOf(token) ?? "", App.Clock.Now));
        });
        return new Dictionary<string, string>(await App.ShownPhotographAsync())
        {
            ["{photo}"] = await App.PhotographAsync(speakerId),
            ["speakers/{token}"] = $"speakers/{speakersToken}",
            ["{token}"] = token,
            ["{feed}"] = feed,
            ["agenda/releases/{number:int}"] = "agenda/releases/1",
            ["{since:int}"] = "1",
            ["{speakerId:guid}"] = speakerId.ToString(),
            ["{agendaItemId:guid}"] = agendaItemId.ToString(),
            ["{uploadKey:guid}"] = await ScheduleAsync(),
            ["{roomId:guid}"] = (await App.QueryAsync(db => db.Rooms.OrderBy(room => room.Code).Select(room => room.RoomId).FirstAsync())).ToString(),
            ["{trackId:guid}"] = (await App.QueryAsync(db => db.Tracks.OrderBy(track => track.Code).Select(track => track.TrackId).FirstAsync())).ToString(),
            ["{id:guid}"] = mails.Single(message => message.Kind == MailKind.TeamConfirmed).OutboxMessageId.ToString(),
            ["{number:int}"] = "0",
            ["{day:int}"] = "1",
            ["{version:int}"] = "1",
            ["{invoice}"] = invoice,
            [".{format:listFormat}"] = ".csv",
            ["{paymentId:guid}"] = payment.PaymentId.ToString(),
            ["{refundId:guid}"] = refundId.ToString(),
            ["{discountCodeId:guid}"] = (await App.DiscountAsync(code: $"W-{confirmed}")).ToString(),
            ["{printJobId:guid}"] = (await PrintJobAsync(coordinator)).ToString(),
            ["{payoutId:guid}"] = payout.ProviderPayoutId.ToString(),
            ["{personId:guid}"] = registration.Attendees[0].PersonId.ToString(),
            ["{mergeId:guid}"] = merge.PersonMergeId.ToString(),
            ["{accountId:guid}"] = accountId.ToString(),
            ["{organizationId:guid}/people/requests/{requestId:guid}"] = $"{organization.OrganizationId}/people/requests/{here.JoinRequestId}",
            ["{organizationId:guid}"] = organization.OrganizationId.ToString(),
            ["{requestId:guid}"] = anew.JoinRequestId.ToString(),
            ["documents/{number}"] = $"documents/{invoice}",
            ["{purchaseOrderId:guid}"] = order.ToString(),
            ["{invitationId:guid}"] = Guid.Empty.ToString(),
            ["{checkout}"] = await App.OpenCheckoutAsync(confirmed),
            ["{**path}"] = "refunds",
            ["{itemId:guid}"] = (await App.QueryAsync(db => db.AgendaItems.Where(item => item.Code == "PL-2").Select(item => item.AgendaItemId).SingleAsync())).ToString(),
            ["{attendeeId:guid}"] = registration.Attendees[0].AttendeeId.ToString(),
        };
    }

    /// <summary>Somebody who speaks and was asked, with the key to their own page.</summary>
    private async Task<(Guid SpeakerId, Guid AgendaItemId, string Token)> SpeakerAsync(string coordinator)
    {
        var (token, speakerId, agendaItemId) = (SecretToken.New(), Guid.Empty, Guid.Empty);
        await App.WriteAsync(async (db, cancellation) =>
        {
            var conveningId = await db.Convenings.Where(convening => convening.Slug == Some.Convening).Select(convening => convening.ConveningId).SingleAsync(cancellation);
            var item = await db.AgendaItems.WithPlaces().Where(one => one.ConveningId == conveningId).OrderBy(one => one.Code).FirstAsync(cancellation);
            var person = new Person($"Speaker Beside{coordinator.Split('@')[1].Split('.')[0]}");
            var speaker = new Speaker(conveningId, $"beside-{coordinator.Split('@')[1].Split('.')[0]}", person.Name, SpeakerVisibility.Public);
            speaker.ChangeEmail($"speaker-{coordinator}");
            speaker.BelongTo(person.PersonId);
            item.Give(speaker.SpeakerId, SpeakingRole.Speaker, SpeakingAnswer.Asked, null);
            db.People.Add(person);
            db.Add(speaker);
            db.SpeakerLinks.Add(new SpeakerLink(speaker.SpeakerId, $"speaker-{coordinator}", SecretToken.HashOf(token) ?? "", App.Clock.Now));
            (speakerId, agendaItemId) = (speaker.SpeakerId, item.AgendaItemId);
        });
        return (speakerId, agendaItemId, token);
    }

    /// <summary>A schedule that was chosen and not imported.</summary>
    private async Task<string> ScheduleAsync()
    {
        var planner = await SessionAsync(Some.Planner);
        var kept = await ScheduleFiles.UploadAsync(planner, $"/planning/convenings/{Some.Convening}/agenda", ScheduleFiles.Text("Code,Title,Rooms\nWALKED,Walked,Walked Room\n"));
        return kept.Location?.Split('/')[^1] ?? "";
    }

    /// <summary>Badges for one half of the walk and invoices for the other, neither printed.</summary>
    private async Task<Guid> PrintJobAsync(string coordinator)
    {
        var job = Guid.Empty;
        await App.WriteAsync(async (db, token) =>
        {
            var conveningId = await db.Convenings.Where(convening => convening.Slug == Some.Convening).Select(convening => convening.ConveningId).SingleAsync(token);
            var printed = new PrintJob(conveningId, coordinator == Some.Fresno ? PrintKind.Badges : PrintKind.Invoices, PrintForm.Zip, [new PrintItem(Guid.NewGuid(), "Something", "something")], Act.OfPortal(App.Clock.Now, "Walked"));
            db.PrintJobs.Add(printed);
            job = printed.PrintJobId;
        });
        return job;
    }

    private async Task OrderFileAsync(Guid purchaseOrderId)
    {
        var file = new PurchaseOrderFile(Guid.NewGuid().ToString("N"), "application/pdf", 5, App.Clock.Now);
        var folder = Directory.CreateDirectory(Path.Combine(App.DataFolder, "purchase-orders"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, file.Key), "%PDF-");
        await App.WriteAsync(async (db, token) => (await db.PurchaseOrders.SingleAsync(order => order.PurchaseOrderId == purchaseOrderId, token)).Attach(file));
    }
}
