namespace PactPortal.Domain.Seats;

/// <summary>
/// The waiting list of a convening, worked out from how its pools stand now and never from how they stood when somebody joined. Teams
/// are gone through in their order. A team for which every pool has seats enough has its turn: they are kept for it, and the pools are
/// open beyond them. Any other team waits for the pools that have too few, or that somebody ahead waits for: nobody outside the list
/// gets a seat of those. A team that its own county's cap bars holds no other pool.
/// </summary>
public sealed class WaitingList
{
    private readonly Dictionary<string, SeatPool> pools;
    private readonly Dictionary<string, int> kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> waitedFor = new(StringComparer.Ordinal);
    private readonly List<WaitingTurn> turns = [];

    /// <param name="teams">In any order.</param>
    /// <param name="pools">Every pool that one of them, or the asker, needs seats in.</param>
    /// <param name="membersFirstUntil">Until then, exclusively, member counties come first; then, and among them, the time of joining decides.</param>
    public WaitingList(IEnumerable<WaitingTeam> teams, IEnumerable<SeatPool> pools, DateTimeOffset? membersFirstUntil, DateTimeOffset now)
    {
        this.pools = pools.ToDictionary(pool => pool.Key, StringComparer.Ordinal);
        foreach (var team in teams.OrderByDescending(team => team.Entry.IsMember && now < membersFirstUntil).ThenBy(team => team.Entry.JoinedAt).ThenBy(team => team.Entry.WaitingListEntryId))
        {
            Append(team);
        }
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<WaitingTurn> Turns => turns;

    /// <summary>The pools whose seats are held for somebody, in the order of their keys.</summary>
    public IReadOnlyList<SeatPool> Held => [.. pools.Values.Where(pool => TeamsFor(pool.Key) > 0).OrderBy(pool => pool.Key, StringComparer.Ordinal)];

    public WaitingTurn? Find(Guid registrationId) => turns.Find(turn => turn.Entry.RegistrationId == registrationId);

    public SeatPool Pool(string key) => pools[key];

    /// <summary>Free seats of a pool that are for the list; all of them where a team waits for more than there are.</summary>
    public int KeptIn(string key) => waitedFor.Contains(key) ? pools[key].Left : kept.GetValueOrDefault(key);

    /// <summary>Free seats of a pool that somebody outside the list may have.</summary>
    public int OpenIn(string key) => pools[key].Left - KeptIn(key);

    /// <summary>How many teams the seats of a pool are held for.</summary>
    public int TeamsFor(string key) => turns.Count(turn => turn.Holds.Contains(key));

    /// <summary>Why a team outside the list can't have its seats, or null.</summary>
    public SeatShortage? ShortageOutside(IReadOnlyDictionary<string, int> needs) =>
        needs.OrderBy(need => need.Key, StringComparer.Ordinal).Where(need => OpenIn(need.Key) < need.Value)
            .Select(need => ShortageOf(need) with { Kept = KeptIn(need.Key), Teams = TeamsFor(need.Key) }).FirstOrDefault();

    /// <summary>Why a team on the list can't be given its seats, whoever is ahead of it; or null.</summary>
    public SeatShortage? ShortageOf(WaitingTurn turn) =>
        turn.Team.Needs.OrderBy(need => need.Key, StringComparer.Ordinal).Where(need => pools[need.Key].Left < need.Value).Select(ShortageOf).FirstOrDefault();

    /// <summary>Who is ahead of a team and would go without what it is given. Nobody, where its turn has come.</summary>
    public IReadOnlyList<WaitingTurn> PassedOverBy(WaitingTurn turn) =>
        [.. turns.Take(turn.Place - 1).Where(ahead => ahead.Holds.Intersect(turn.Waits.Select(wait => wait.Key)).Any())];

    private void Append(WaitingTeam team)
    {
        var waits = team.Needs.OrderBy(need => need.Key, StringComparer.Ordinal).Where(need => OpenIn(need.Key) < need.Value)
            .Select(need => new PoolWait(need.Key, need.Value, pools[need.Key].Left, OpenIn(need.Key))).ToList();
        var turn = new WaitingTurn(turns.Count + 1, team, waits);
        if (turn.HasCome)
        {
            foreach (var (key, count) in team.Needs)
            {
                kept[key] = kept.GetValueOrDefault(key) + count;
            }
        }
        else
        {
            waitedFor.UnionWith(turn.Holds);
        }

        turns.Add(turn);
    }

    private SeatShortage ShortageOf(KeyValuePair<string, int> need)
    {
        var pool = pools[need.Key];
        return new SeatShortage(pool.Kind, pool.Key, pool.Capacity, pool.Left, need.Value);
    }
}
