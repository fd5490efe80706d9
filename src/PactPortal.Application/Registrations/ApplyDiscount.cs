using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>
/// Puts a discount code on a draft, where it could do something for the team now. It takes no use before the team is submitted.
/// </summary>
public sealed class ApplyDiscount(PortalDbContext db, DiscountRedemptions discounts, RegistrationAccess access)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, string? typed, CancellationToken cancellation)
    {
        var (act, code) = (caller.Act, DiscountCodeText.Normalize(typed));
        return db.CommitAsync<Registration>(
            act, "discount code applied", AuditSubject.Registration(reference),
            async token =>
            {
                var draft = await access.FindDraftAsync(caller, reference, token);
                if (!draft.Succeeded)
                {
                    return draft.Failure;
                }

                var (context, registration) = (draft.Value, draft.Value.Registration);

                if (DiscountCodeText.Check(code) is not null
                    || await discounts.FindDiscountAsync(registration.ConveningId, code, registration.Payer, token) is not { } found)
                {
                    return DiscountRefusals.Unknown(code);
                }

                if (found.WhyNot(
                    context.Convening, [.. registration.Attendees.Select(attendee => attendee.Details.RateId)], act.At) is { } refusal)
                {
                    return refusal;
                }

                return registration.DiscountCodeId == found.Code.DiscountCodeId ? Outcome.Unchanged(registration)
                    : await ApplyAsync(registration, found.Code, act, token);
            },
            cancellation);
    }

    private async Task<Registration> ApplyAsync(Registration registration, DiscountCode code, Act act, CancellationToken cancellation)
    {
        if (registration.OrganizationId is { } organizationId
            && !await db.OrganizationDiscountUses.AnyAsync(uses => uses.DiscountCodeId == code.DiscountCodeId
                && uses.OrganizationId == organizationId, cancellation))
        {
            db.OrganizationDiscountUses.Add(new OrganizationDiscountUses(code.DiscountCodeId, organizationId));
        }

        registration.Apply(code, act);
        return registration;
    }
}
