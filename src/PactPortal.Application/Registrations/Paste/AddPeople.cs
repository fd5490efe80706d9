using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Registrations.Paste;

/// <summary>The sheet does not fit any more: nobody was added.</summary>
public sealed record SheetRefused(IReadOnlyList<SheetProblem> Problems) : Refusal("Nobody was added. What has to be corrected is below.");

/// <summary>Adds everybody on a sheet to a draft, or nobody.</summary>
public sealed class AddPeople(PortalDbContext db, RegistrationAccess access)
{
    public Task<Outcome<int>> ExecuteAsync(Caller caller, string reference, string text, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<int>(
            act, "people added from a sheet", AuditSubject.Registration(reference),
            async token =>
            {
                var found = await access.FindDraftAsync(caller, reference, token);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                var context = found.Value;

                var sheet = CheckedPeople.Of(text, context);
                if (sheet.Problems.Count > 0)
                {
                    return new SheetRefused(sheet.Problems);
                }

                foreach (var details in sheet.People)
                {
                    var added = context.Registration.Add(details, context.Convening.LargestTeam, act);
                    if (!added.Succeeded)
                    {
                        return added.Failure;
                    }
                }

                return sheet.People.Count;
            },
            cancellation);
    }
}
