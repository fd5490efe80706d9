using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;

namespace PactPortal.Application.Letters;

/// <param name="Version">What was on the screen when a next one was asked for.</param>
public sealed record LetterToReplace(string Number, int Version);

/// <summary>
/// Issues a fiscal-justification letter, or the next version of one. A registered team has one letter, whose versions follow each
/// other. Where the next version would say what the newest says, that one stays.
/// </summary>
public sealed class IssueLetter(PortalDbContext db, LetterFactsReading reading, IVerificationAddress address)
{
    public async Task<Outcome<JustificationLetter>> ExecuteAsync(
        Caller caller, Convening convening, LetterRequest request, TeamNumbers? team, LetterToReplace? replaced,
        CancellationToken cancellation)
    {
        var act = caller.Act;
        var code = JustificationLetter.NewVerificationCode();
        var identity = new LetterIdentity(JustificationLetter.NewNumber(convening.NumberPrefix), 1, null, code, address.Of(code));
        var asked = request with { Followed = LetterDefaults.For(convening).FollowedBy(request.Plan) };
        var read = await reading.ReadAsync(convening, asked, team, identity, act.At, cancellation);
        return await read.ThenAsync(facts => db.CommitAsync<JustificationLetter>(
            act, "letter issued", letter => replaced is null && team is not null ? AuditSubject.Registration(team.Reference)
                : AuditSubject.Letter(letter.Number),
            async token =>
            {
                var newest = await FindNewestAsync(team, replaced, token);
                if (newest is not null && LetterChanges.Between(newest.Facts, facts).Count == 0)
                {
                    return Outcome.Unchanged(newest);
                }

                if (replaced is not null && newest?.Version != replaced.Version)
                {
                    return new Refusal(
                        $"Version {newest?.Version} of this letter was made meanwhile. Nothing was overwritten; send again to make the next one with your answers.");
                }

                var letter = new JustificationLetter(
                    convening.ConveningId,
                    newest is null ? facts : Following(newest, facts))
                { RegistrationId = team?.RegistrationId, Request = asked };
                newest?.GiveWayTo(letter);
                db.JustificationLetters.Add(letter);
                return letter;
            },
            cancellation));
    }

    private Task<JustificationLetter?> FindNewestAsync(TeamNumbers? team, LetterToReplace? replaced, CancellationToken cancellation)
    {
        var newest = db.JustificationLetters.Where(letter => letter.SupersededAt == null);
        return team is not null
            ? newest.Where(letter => letter.RegistrationId == team.RegistrationId).OrderByDescending(letter => letter.IssuedAt)
                .FirstOrDefaultAsync(cancellation)
            : replaced is not null ? newest.SingleOrDefaultAsync(letter => letter.Number == replaced.Number, cancellation)
            : Task.FromResult<JustificationLetter?>(null);
    }

    private static LetterFacts Following(JustificationLetter newest, LetterFacts facts) =>
        facts with { Number = newest.Number, Version = newest.Version + 1, ReplacesLetterOf = newest.IssuedAt };
}
