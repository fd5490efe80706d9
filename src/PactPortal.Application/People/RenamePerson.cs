using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.People;
using PactPortal.Domain;

namespace PactPortal.Application.People;

/// <summary>How the planning team knows a person.</summary>
public sealed class PersonNameForm
{
    public string? Name { get; set; }

    /// <summary>Optional: "Rivera, Ana".</summary>
    public string? SortName { get; set; }

    /// <summary>The person's version when the page was shown.</summary>
    public int Version { get; set; }
}

/// <summary>Puts a person's name right, or says what it is sorted by. What was registered keeps the name it was registered under.</summary>
public sealed class RenamePerson(PortalDbContext db)
{
    private const int Longest = 200;

    public async Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid personId, PersonNameForm form, CancellationToken cancellation)
    {
        var refusals = new List<Refusal>();
        var name = Read(form.Name, nameof(form.Name), refusals);
        var sortName = Read(form.SortName, nameof(form.SortName), refusals);
        if (name is null)
        {
            refusals.Add(new Refusal("Enter the name.", nameof(form.Name)));
        }

        return await db.CommitAsync<Guid>(
            caller.Act, "person renamed", AuditSubject.Person(personId),
            async token =>
            {
                if (!await db.KnownPeople().AnyAsync(known => known.PersonId == personId, token)
                    || await db.People.SingleOrDefaultAsync(candidate => candidate.PersonId == personId, token) is not { } person)
                {
                    return Outcome.NotFound;
                }

                if (refusals.Count > 0)
                {
                    return refusals;
                }

                if (person.Version != form.Version)
                {
                    return new Refusal(
                        $"Somebody changed this person meanwhile, to {person.Name}. Yours is below; save again to put it in its place.",
                        nameof(form.Name));
                }

                if (name == person.Name && sortName == person.SortName)
                {
                    return Outcome.Unchanged(personId);
                }

                person.Rename(name ?? "", sortName);
                return personId;
            },
            cancellation);
    }

    private static string? Read(string? typed, string field, List<Refusal> refusals)
    {
        var text = OneLineText.Clean(typed);
        if (text is not null && OneLineText.WhyNot(text, Longest, "in letters that can be read") is { } sentence)
        {
            refusals.Add(new Refusal(sentence, field));
        }

        return text;
    }
}
