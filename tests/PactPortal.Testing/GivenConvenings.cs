using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Testing;

/// <summary>Facts of a convening that a scenario starts from, changed as planners change them, without a version that somebody was shown.</summary>
public static class GivenConvenings
{
    public static Task SectionAsync(this PortalApp app, string slug, Func<Convening, SectionChange> change) =>
        app.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.SingleAsync(candidate => candidate.Slug == slug, token);
            _ = convening.Change(change(convening), ConveningUse.None).Value;
        });

    public static Task TravelAsync(this PortalApp app, Func<TravelReference, TravelReference> change) =>
        app.SectionAsync(Some.Convening, convening => ContactsAndTravelChange.Of(convening) with { Travel = change(convening.Travel) });
}
