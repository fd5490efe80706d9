using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Data.Programme;
using PactPortal.Documents;
using PactPortal.Documents.Packets;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Programme;
using PactPortal.Web.Features.Convenings;
using PactPortal.Web.Features.Justifications;
using PactPortal.Web.Features.Programme;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Packets;

/// <param name="Html">The packet's content, encoded.</param>
public sealed record PacketPage(string Slug, string ConveningName, string Html);

/// <summary>Gathers what a convening's public packet says.</summary>
public sealed class PacketPages(PortalDbContext db, TimeProvider time, PublicAddress address)
{
    /// <summary>Null where there is none: the convening isn't published, has no dates, or is kept for the record.</summary>
    public async Task<(Convening Convening, Document Document)?> FindAsync(string slug, CancellationToken cancellation)
    {
        var convening = await db.FindConveningAsync(slug, cancellation);
        return convening is { HasPacket: true, StartsOn: { } first, EndsOn: { } last }
            ? (convening, PublicPacketDocument.Compose(await FactsAsync(convening, first, last, cancellation)))
            : null;
    }

    private async Task<PublicPacketFacts> FactsAsync(Convening convening, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var phase = convening.PhaseAt(now);
        var takes = phase is ConveningPhase.Announced or ConveningPhase.Open;
        var members = await db.CountMembersAsync(California.Today(now), cancellation);
        var release = await db.FindLastReleaseAsync(convening.ConveningId, cancellation);
        IReadOnlyList<AgendaLine> agenda = release is null ? [] : AgendaLine.Of(release.Snapshot);
        var around = await AroundAsync(convening.ConveningId, cancellation);
        return new PublicPacketFacts
        {
            Convening = convening,
            StartsOn = first,
            EndsOn = last,
            AsOf = convening.LocalDay(now),
            MemberCounties = members.Members,
            Counties = members.Counties,
            Agenda = agenda,
            Rooms = release?.Snapshot.Rooms ?? [],
            Offset = ConveningOffset.Of(around.Rules, now),
            Statement = around.Statement,
            ConveningAddress = Absolute(ConveningLinks.To(convening.Slug)),
            LetterAddress = takes && convening.Rates.Count > 0 ? Absolute(JustificationLinks.Builder(convening.Slug)) : null,
            AgendaAddress = agenda.Count > 0 ? Absolute(ProgrammeLinks.Agenda(convening.Slug)) : null,
            TakesRegistrations = takes,
        };
    }

    /// <summary>Funds and provided statement at once: one row for each fund and version of the statement.</summary>
    private async Task<(IReadOnlyList<(FundRule, Fund)> Rules, ProvidedStatement? Statement)> AroundAsync(
        Guid conveningId, CancellationToken cancellation)
    {
        var key = ProvidedStatement.CsecTrainingCosts;
        var rows = await (
            from convening in db.Convenings.AsNoTracking().IgnoreAutoIncludes()
            where convening.ConveningId == conveningId
            join statement in db.ProvidedStatements on key equals statement.Key into statements
            from statement in statements.DefaultIfEmpty()
            join rule in db.FundRules on convening.ConveningId equals rule.ConveningId into rules
            from rule in rules.DefaultIfEmpty()
            join fund in db.Funds on rule.FundId equals fund.FundId into funds
            from fund in funds.DefaultIfEmpty()
            select new { statement, rule, fund }).ToListAsync(cancellation);
        return (
            [.. rows.Where(row => row.rule is not null).DistinctBy(row => row.rule.FundRuleId).Select(row => (row.rule, row.fund))],
            rows.Select(row => row.statement).OfType<ProvidedStatement>().MaxBy(statement => statement.RecordedAt));
    }

    private Uri Absolute(string path) => new(address.Of(path));
}
