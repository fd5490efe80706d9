using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>
/// The planning team starts a registration for somebody who comes without an organization: they pay, and are written to. Resumed where it
/// is there; there is never more than one draft of a person for a convening.
/// </summary>
public sealed class StartRegistrationOfPerson(PortalDbContext db)
{
    /// <param name="caller">Of the planning team: nobody else starts one.</param>
    /// <param name="email">Where the person is written to.</param>
    /// <returns>The draft's reference; not there where the person is unknown, merged or erased.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        Caller caller, Convening convening, Guid personId, string? email, CancellationToken cancellation)
    {
        if (!caller.Reach.IsEverywhere)
        {
            return Outcome.NotFound;
        }

        var address = EmailAddress.Read(email, "Email");
        if (!address.Succeeded)
        {
            return address.Failure;
        }

        var act = caller.Act;
        return await db.CommitAsync<string>(
            act, "draft of a person started", AuditSubject.Registration,
            async token =>
            {
                if (await db.People.SingleOrDefaultAsync(
                    candidate => candidate.PersonId == personId, token) is not { IsCurrent: true } person)
                {
                    return Outcome.NotFound;
                }

                var draft = await db.Registrations.AsNoTracking().IgnoreAutoIncludes()
                    .Where(registration => registration.ConveningId == convening.ConveningId && registration.PayerPersonId == personId
                        && registration.Status == RegistrationStatus.Draft)
                    .Select(registration => registration.Reference).SingleOrDefaultAsync(token);
                if (draft is not null)
                {
                    return Outcome.Unchanged(draft);
                }

                person.Touch();
                var reference = RegistrationReference.New(convening.NumberPrefix); // another at each attempt, should it be taken
                db.Registrations.Add(Registration.StartOfPerson(
                    convening.ConveningId, personId, new TeamContact(person.Name, address.Value), reference, act));
                return reference;
            },
            cancellation);
    }
}
