namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>Somebody of the planning team read a conflict and lets it be.</summary>
/// <param name="Key">The conflict's.</param>
/// <param name="Reason">"Teams of two or more split up."</param>
/// <param name="By">Their name, as the planning team reads it.</param>
public sealed record ConflictSilence(string Key, string Reason, string By, DateTimeOffset At)
{
    public const int ReasonLength = 500;

    /// <summary>
    /// It was said of this conflict, also when that was milder: who shows the conflict again takes every such silence away, and who silences it
    /// anew puts one in their place.
    /// </summary>
    public bool IsOf(AgendaConflict conflict) => ConflictKey.Find(Key)?.Matter == conflict.Key.Matter;
}
