using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications;

/// <param name="Action">Where the form is sent.</param>
/// <param name="Team">The registered team whose numbers the letter takes, or null.</param>
public sealed record BuilderPage(Convening Convening, LetterForm Form, IReadOnlyList<Choice> Counties, string Action, TeamNumbers? Team)
{
    public LetterDefaults Defaults { get; } = LetterDefaults.For(Convening);
}

public sealed record LetterPage(JustificationLetter Letter, string Html, string BuilderHref);

/// <summary>Queries of letters and their builder.</summary>
public sealed class LetterPages(PortalDbContext db, TimeProvider time)
{
    /// <summary>The convening, while a letter for it makes sense: published, dated, with rates, and not over its registration.</summary>
    public async Task<Convening?> FindConveningAsync(string slug, CancellationToken cancellation)
    {
        var convening = await db.FindConveningAsync(slug, cancellation);
        return convening is { StartsOn: not null, EndsOn: not null, Rates.Count: > 0 } ? convening : null;
    }

    public bool TakesLetters(Convening convening) => convening.PhaseAt(time.GetUtcNow()) is ConveningPhase.Announced or ConveningPhase.Open;

    public async Task<BuilderPage> BuildAsync(Convening convening, LetterForm? form, string action, TeamNumbers? team, CancellationToken cancellation)
    {
        var counties = (await db.ReadCountiesAsync(cancellation)).Counties.Select(county => new Choice(county.Code, county.Name)).ToList();
        return new BuilderPage(convening, form ?? LetterDefaults.For(convening).ToForm(convening.SuggestedTeam), counties, action, team);
    }

    public Task<JustificationLetter?> FindAsync(string number, CancellationToken cancellation) =>
        db.JustificationLetters.AsNoTracking().SingleOrDefaultAsync(letter => letter.Number == number, cancellation);

    public async Task<string> SlugOfAsync(JustificationLetter letter, CancellationToken cancellation) =>
        await db.Convenings.Where(convening => convening.ConveningId == letter.ConveningId).Select(convening => convening.Slug).SingleAsync(cancellation);
}
