using PactPortal.Domain;
using PactPortal.Domain.Seats;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>Why a team stands where it does on the waiting list.</summary>
internal static class WaitingWords
{
    public static string Why(WaitingListEntry entry, int place, string? county, DeskConvening convening, DateTimeOffset now)
    {
        if (entry.IsBarredByItsCounty)
        {
            return $"{county} has the seats it may have: passed over until it has room, and nobody else waits for it.";
        }

        var order = convening.MembersWaitFirstUntil is { } until && now < until
            ? entry.IsMember ? $"A member county’s: first in line through {DateWords.Through(until, convening.Zone)}, by time." : $"After member counties through {DateWords.Through(until, convening.Zone)}, by time."
            : "By the time of joining.";
        return place == 1 ? $"First in line. {order}" : order;
    }
}
