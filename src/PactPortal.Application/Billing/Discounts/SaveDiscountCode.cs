using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Application.Billing.Discounts;

/// <summary>Adds a code, or changes one as far as what was used allows.</summary>
public sealed class SaveDiscountCode(PortalDbContext db)
{
    private const int MostNamed = 5;

    /// <param name="discountCodeId">The one that is changed; null for a new one.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, string slug, Guid? discountCodeId, DiscountCodeForm form, CancellationToken cancellation)
    {
        if (await db.FindAnyConveningAsync(slug, cancellation) is not { ConveningId: var conveningId }
            || (discountCodeId is not null
                && !await db.DiscountCodes.AnyAsync(code => code.DiscountCodeId == discountCodeId
                    && code.ConveningId == conveningId, cancellation)))
        {
            return Outcome.NotFound;
        }

        var act = caller.Act;
        return await db.CommitAsync<Guid>(
            act, discountCodeId is null ? "discount code added" : "discount code changed", AuditSubject.DiscountCode,
            async token =>
            {
                var convening = await db.GetConveningAsync(conveningId, token);
                var (read, organization) = (form.Read(convening.Rates), await FindOrganizationAsync(form.Organization, token));
                var refusals = read.Refusals.Concat(organization.Refusals).ToList();
                var terms = refusals.Count == 0 ? read.Value.Terms with { OrganizationId = organization.Value } : null;
                return discountCodeId is { } id
                    ? await ChangeAsync(id, form, terms is null ? null : (read.Value.Gives, terms), refusals, token)
                    : await AddAsync(convening, form, terms is null ? null : (read.Value.Gives, terms), refusals, act, token);
            },
            cancellation);
    }

    private async Task<Outcome<Guid>> AddAsync(
        Convening convening, DiscountCodeForm form, (Discount Gives, DiscountTerms Terms)? read, List<Refusal> refusals,
        Act act, CancellationToken cancellation)
    {
        var code = DiscountCodeText.Normalize(form.Code);
        if (DiscountCodeText.Check(code) is { } wrong)
        {
            refusals.Insert(0, wrong);
        }
        else if (await db.DiscountCodes.AnyAsync(other => other.ConveningId == convening.ConveningId && other.Code == code, cancellation))
        {
            refusals.Insert(0, new Refusal($"There is a code {code} for this convening already.", nameof(form.Code)));
        }

        if (read?.Terms.LastDay < convening.LocalDay(act.At))
        {
            refusals.Add(new Refusal("The last day has passed.", nameof(form.LastDay)));
        }

        if (refusals.Count > 0 || read is not var (gives, terms))
        {
            return refusals;
        }

        var added = new DiscountCode(convening.ConveningId, code, gives, terms, act.At);
        db.DiscountCodes.Add(added);
        return added.DiscountCodeId;
    }

    private async Task<Outcome<Guid>> ChangeAsync(
        Guid id, DiscountCodeForm form, (Discount Gives, DiscountTerms Terms)? read, List<Refusal> refusals, CancellationToken cancellation)
    {
        var code = await db.DiscountCodes.SingleAsync(candidate => candidate.DiscountCodeId == id, cancellation);
        if (form.Version != code.Version)
        {
            return new Refusal(
                $"Somebody changed this code meanwhile: it gives {code.Gives.Describe()}, through {DateWords.DayWithYear(code.LastDay)}, for {code.Uses} seats. Nothing was overwritten; save again to put your answers in its place.");
        }

        if (read is not var (gives, terms))
        {
            return refusals;
        }

        var most = await db.OrganizationDiscountUses.Where(uses => uses.DiscountCodeId == id).Select(uses => (int?)uses.Used)
            .MaxAsync(cancellation) ?? 0;
        var mostOfPeople = await db.DiscountedSeats().Where(seat => seat.DiscountCodeId == id && seat.PayerPersonId != null)
            .GroupBy(seat => seat.PayerPersonId).Select(seats => (int?)seats.Count()).MaxAsync(cancellation) ?? 0;
        refusals.AddRange(code.Give(gives) is { } fixedGift ? [fixedGift] : []);
        refusals.AddRange(code.Change(terms, Math.Max(most, mostOfPeople)));
        return refusals.Count > 0 ? refusals : code.DiscountCodeId;
    }

    /// <summary>By its name, in full or in part, as long as only one has it. Null: nobody in particular.</summary>
    private async Task<Outcome<Guid?>> FindOrganizationAsync(string? typed, CancellationToken cancellation)
    {
        const string field = nameof(DiscountCodeForm.Organization);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (Guid?)null;
        }

        var words = typed.Trim() is { Length: > 300 } longer ? longer[..300] : typed.Trim();
        var pattern = Containing.Pattern(words);
        var found = await db.OrganizationNames().Where(name => EF.Functions.Like(name.InFull, pattern, Containing.Escape))
            .OrderBy(name => name.InFull).Take(MostNamed + 1).ToListAsync(cancellation);
        var exact = found.Where(name => string.Equals(name.InFull, words, StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact.Count == 1 ? exact : found) switch
        {
            [var one] => (Guid?)one.OrganizationId,
            [] =>
                new Refusal(
                    "No organization has this name. Enter it as it stands on the organization’s registration, or leave this empty.", field),
            var several =>
                new Refusal(
                    $"Several organizations fit: {string.Join("; ", several.Take(MostNamed).Select(name => name.InFull))}{(several.Count > MostNamed ? "; and more" : "")}. Enter the full name, with its county.", field),
        };
    }
}
