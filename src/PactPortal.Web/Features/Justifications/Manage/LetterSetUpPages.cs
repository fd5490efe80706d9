using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Letters;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Documents.Letters;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;
using PactPortal.Web.Features.Verification;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Justifications.Manage;

/// <param name="Letters">Newest versions that are out.</param>
public sealed record LetterSetUpPage(Convening Convening, ProvidedStatement Statement, int Letters)
{
    /// <summary>What stands in a letter's fields at first.</summary>
    public LetterDefaults Defaults { get; } = LetterDefaults.For(Convening);
}

/// <param name="Html">A letter of an invented team of a member county, or null where none can be made.</param>
/// <param name="WhyNot">Then.</param>
public sealed record LetterPreview(string? Html, string? WhyNot);

public sealed record ConveningFormPage<TForm>(Convening Convening, TForm Form);

/// <param name="Statements">All versions, the one in force first.</param>
public sealed record StatementListPage(IReadOnlyList<ProvidedStatement> Statements);

public sealed record StatementFormPage(StatementForm Form);

/// <summary>Queries of what letters say, and letters that nobody keeps.</summary>
public sealed class LetterSetUpPages(PortalDbContext db, LetterFactsReading reading, PublicAddress address, TimeProvider time)
{
    private const int MostVersions = 50;
    private const int SampleMiles = 300;

    public async Task<LetterSetUpPage?> ShowAsync(string slug, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var letters = await db.JustificationLetters.CountAsync(letter => letter.ConveningId == convening.ConveningId
            && letter.SupersededAt == null, cancellation);
        return new LetterSetUpPage(convening, await db.ReadStatementAsync(cancellation), letters);
    }

    /// <summary>A convening of its own, which a preview may change; archived ones have no letter.</summary>
    public Task<Convening?> FindAsync(string slug, CancellationToken cancellation) =>
        db.Convenings.AsNoTracking().SingleOrDefaultAsync(convening => convening.Slug == slug && !convening.IsArchived, cancellation);

    /// <summary>That of the form's section, for whoever is shown the form.</summary>
    public Task<int> VersionAsync(Convening convening, IConveningForm form, CancellationToken cancellation) =>
        db.ReadVersionAsync(convening.ConveningId, form.Section, cancellation);

    /// <param name="draft">A statement that is not kept yet.</param>
    public async Task<LetterPreview> PreviewAsync(Convening convening, ProvidedStatement? draft, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var at = convening.TierAt(now) is null && convening.Tiers is [.., var last] ? last.EndsAt.AddTicks(-1) : now;
        if (convening.Tiers.Count == 0 || convening.Rates.Count == 0 || convening.EndsOn is null)
        {
            return new LetterPreview(null, "There is no letter before the convening has dates and rates.");
        }

        var book = await db.ReadCountiesAsync(cancellation);
        var county = book.Counties.FirstOrDefault(candidate => book.StandingOn(candidate.Code, California.Today(at)).IsPactMember)
            ?? book.Counties[0];
        var form = LetterDefaults.For(convening).ToForm(convening.SuggestedTeam);
        (form.County, form.Agency, form.Miles) = (county.Code, "Department of Social Services", $"{SampleMiles}");
        var identity = new LetterIdentity($"{convening.NumberPrefix}L-PREVIEW", 1, null, "PREVIEW", address.Of(VerificationLinks.Ask));
        var facts = await form.Read(fixedPeople: null)
            .ThenAsync(request => reading.ReadAsync(convening, request, null, identity, at, cancellation, draft));
        return facts.Succeeded
            ? new LetterPreview(HtmlRenderer.Render(JustificationLetterDocument.Compose(facts.Value)), null)
            : new LetterPreview(null, facts.Refusals[0].Sentence);
    }

    public async Task<StatementListPage> StatementsAsync(CancellationToken cancellation) => new(
        await db.ProvidedStatements.AsNoTracking().Where(statement => statement.Key == ProvidedStatement.CsecTrainingCosts)
            .OrderByDescending(statement => statement.RecordedAt).Take(MostVersions).ToListAsync(cancellation));

    public Task<ProvidedStatement> StatementInForceAsync(CancellationToken cancellation) => db.ReadStatementAsync(cancellation);

    /// <summary>In the letter of the next convening that has one.</summary>
    public async Task<LetterPreview> PreviewAsync(ProvidedStatement draft, CancellationToken cancellation)
    {
        var today = California.Today(time.GetUtcNow());
        var next = await db.Convenings.AsNoTracking().Where(convening => !convening.IsArchived && convening.EndsOn >= today)
            .OrderBy(convening => convening.StartsOn).FirstOrDefaultAsync(cancellation);
        return next is null ? new LetterPreview(null, "No convening is ahead, so that there is no letter to show it in.")
            : await PreviewAsync(next, draft, cancellation);
    }
}
