using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Registrations;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;
using PactPortal.Web.Tests.Persons;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>What scenarios of somebody who comes without an organization begin with.</summary>
public abstract class PersonScenario : MoneyScenario
{
    protected const string Rowan = "Rowan Ashwell";
    protected const string Address = "rowan@example.org";

    protected async Task<(PortalBrowser Session, string Reference)> DraftAsync(string name = Rowan, string email = Address)
    {
        await App.AccountAsync(name, email);
        var draft = await StartAsync(await PersonIdAsync(name), email);
        var session = await App.SignInAsync(email);
        await AddAsync(session, draft.Value, name, email);
        return (session, draft.Value);
    }

    protected static async Task AddAsync(PortalBrowser session, string reference, string name, string email)
    {
        var saved = await (await session.GetAsync($"/registrations/{reference}/team?person=new"))
            .PressAsync("Save team", new(Some.Person(rate: "student-lx")) { ["Form.FullName"] = name, ["Form.Email"] = email });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    protected async Task<Outcome<string>> StartAsync(Guid personId, string email, Caller? caller = null)
    {
        var convening = await App.QueryAsync(db => db.FindConveningAsync(Some.Convening, CancellationToken.None)) ?? throw new InvalidOperationException("There is no convening.");
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StartRegistrationOfPerson>().ExecuteAsync(
            caller ?? new Caller(new Act(Guid.CreateVersion7(), "Perrin Planworth", App.Clock.Now), Reach.Everywhere), convening, personId, email, CancellationToken.None);
    }

    protected Task<Guid> PersonIdAsync(string name) =>
        App.QueryAsync(db => db.People.Where(person => person.Name == name && person.MergedInto == null).Select(person => person.PersonId).SingleAsync());

    protected Task<string> InvoiceAsync(string reference) => App.QueryAsync(db =>
        db.BillingDocuments.Where(document => db.Registrations.Any(team => team.RegistrationId == document.RegistrationId && team.Reference == reference))
            .Select(document => document.Number).SingleAsync());
}
