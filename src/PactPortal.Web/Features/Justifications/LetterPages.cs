using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Letters;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications;

/// <param name="Action">Where the form is sent.</param>
/// <param name="Team">The registered team whose numbers the letter takes, or null.</param>
/// <param name="Changed">The number of the letter whose next version is made, or null for a new letter.</param>
public sealed record BuilderPage(
    Convening Convening, LetterForm Form, IReadOnlyList<Choice> Counties, string Action, TeamNumbers? Team, string? Changed = null)
{
    public LetterDefaults Defaults { get; } = LetterDefaults.For(Convening);
}

/// <param name="Versions">All of the letter's, the newest first.</param>
/// <param name="Changes">What a version made now would say otherwise; empty where it would say the same, or can't be made.</param>
/// <param name="Cancelled">The registration it speaks of was cancelled.</param>
public sealed record LetterPage(
    JustificationLetter Letter, Convening Convening, IReadOnlyList<JustificationLetter> Versions, IReadOnlyList<string> Changes,
    bool Cancelled)
{
    public JustificationLetter Newest => Versions[0];

    public bool IsNewest => Letter.Version == Newest.Version;
}

/// <summary>Queries of letters and their builder.</summary>
public sealed class LetterPages(PortalDbContext db, LetterFactsReading reading, TimeProvider time)
{
    /// <summary>The convening, while a letter for it makes sense: published, dated, with rates, and not over its registration.</summary>
    public async Task<Convening?> FindConveningAsync(string slug, CancellationToken cancellation)
    {
        var convening = await db.FindConveningAsync(slug, cancellation);
        return convening is { StartsOn: not null, EndsOn: not null, Rates.Count: > 0 } ? convening : null;
    }

    public bool TakesLetters(Convening convening) => convening.PhaseAt(time.GetUtcNow()) is ConveningPhase.Announced or ConveningPhase.Open;

    public async Task<BuilderPage> BuildAsync(
        Convening convening, LetterForm? form, string action, TeamNumbers? team, CancellationToken cancellation, string? changed = null)
    {
        var counties = (await db.ReadCountiesAsync(cancellation)).Counties.Select(county => new Choice(county.Code, county.Name)).ToList();
        return new BuilderPage(convening, form
            ?? LetterDefaults.For(convening).ToForm(convening.SuggestedTeam), counties, action, team, changed);
    }

    /// <param name="version">Null: the newest.</param>
    public Task<JustificationLetter?> FindAsync(string number, int? version, CancellationToken cancellation) =>
        db.JustificationLetters.AsNoTracking().Where(letter => letter.Number == number && (version == null || letter.Version == version))
            .OrderByDescending(letter => letter.Version).FirstOrDefaultAsync(cancellation);

    /// <summary>The newest letter of a registered team, or null.</summary>
    public Task<JustificationLetter?> FindOfTeamAsync(Guid registrationId, CancellationToken cancellation) =>
        db.JustificationLetters.AsNoTracking().Where(letter => letter.RegistrationId == registrationId && letter.SupersededAt == null)
            .OrderByDescending(letter => letter.IssuedAt).FirstOrDefaultAsync(cancellation);

    public Task<Convening> ConveningOfAsync(JustificationLetter letter, CancellationToken cancellation) =>
        db.GetConveningAsync(letter.ConveningId, cancellation);

    /// <summary>What was asked of a letter, with the convening's rates as they are now; null where it was not kept.</summary>
    public static LetterRequest? RequestOf(JustificationLetter letter, Convening convening) =>
        letter.Request is { } request
            ? request with { Plan = LetterDefaults.For(convening).Refresh(request.Plan, request.Followed) } : null;

    public async Task<LetterPage?> ShowAsync(string number, int? version, CancellationToken cancellation)
    {
        var versions = await db.JustificationLetters.AsNoTracking().Where(letter => letter.Number == number)
            .OrderByDescending(letter => letter.Version).ToListAsync(cancellation);
        if (versions.Find(letter => version is null || letter.Version == version) is not { } shown)
        {
            return null;
        }

        var convening = await ConveningOfAsync(shown, cancellation);
        var team = shown.RegistrationId is { } registrationId ? await ReadTeamAsync(registrationId, cancellation) : null;
        var cancelled = shown.RegistrationId is not null && team is null;
        var changes = cancelled || shown.Version != versions[0].Version ? null : await ChangesAsync(shown, convening, team, cancellation);
        return new LetterPage(shown, convening, versions, changes ?? [], cancelled);
    }

    /// <returns>Null where no next version can be made.</returns>
    private async Task<IReadOnlyList<string>?> ChangesAsync(
        JustificationLetter letter, Convening convening, TeamNumbers? team, CancellationToken cancellation)
    {
        if (RequestOf(letter, convening) is not { } request || (team is null && !TakesLetters(convening)))
        {
            return null;
        }

        var facts = letter.Facts;
        var asked = team is null ? request : request with { Roles = team.Roles, Plan = request.Plan with { People = team.People } };
        var identity = new LetterIdentity(
            facts.Number, facts.Version, facts.ReplacesLetterOf, facts.VerificationCode, facts.VerificationAddress);
        var now = await reading.ReadAsync(convening, asked, team, identity, time.GetUtcNow(), cancellation);
        return now.Succeeded ? LetterChanges.Between(facts, now.Value) : null;
    }

    /// <returns>Null where the registration is no longer confirmed.</returns>
    private async Task<TeamNumbers?> ReadTeamAsync(Guid registrationId, CancellationToken cancellation)
    {
        var found = await db.Registrations.AsNoTracking()
            .Where(registration => registration.RegistrationId == registrationId && registration.Status == RegistrationStatus.Confirmed)
            .Select(registration => new { registration, Payer = registration.Organization!.Name ?? registration.PayerPerson!.Name })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : TeamNumbers.Of(found.registration, found.Payer);
    }
}
