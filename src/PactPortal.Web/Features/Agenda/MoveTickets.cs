using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using PactPortal.Application.Programme.Items;

namespace PactPortal.Web.Features.Agenda;

/// <summary>
/// What the address after a move carries: where the item was, sealed, so that the page says it and offers to undo it also after a reload, and
/// nobody can make an address whose button moves something elsewhere.
/// </summary>
public sealed class MoveTickets(IDataProtectionProvider protection)
{
    // Whatever this class and its folder are called: another one would end the undoing of moves.
    private const string Purpose = "PactPortal.Agenda.Move";

    /// <summary>An address that is longer isn't taken by every server: what moved more along is moved back by hand.</summary>
    private const int Longest = 6_000;

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    /// <summary>Null where nothing moved.</summary>
    public string? Of(MovedItem moved, Guid conveningId) => Sealed(new MoveNote(conveningId, moved.Before, false));

    /// <summary>Of a move that is undone: it is only said.</summary>
    public string? OfUndone(MovedItem moved, Guid conveningId) => Sealed(new MoveNote(conveningId, moved.Before, true));

    /// <summary>Null where it wasn't made here, or for another convening.</summary>
    public MoveNote? Find(string? ticket, Guid conveningId)
    {
        try
        {
            return !string.IsNullOrEmpty(ticket) && JsonSerializer.Deserialize<MoveNote>(protector.Unprotect(ticket)) is { Before: [_, ..] } note
                && note.ConveningId == conveningId ? note : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private string? Sealed(MoveNote note) =>
        note.Before.Count > 0 && protector.Protect(JsonSerializer.Serialize(note)) is { Length: <= Longest } ticket ? ticket : null;
}

/// <summary>A move that was done, or undone.</summary>
/// <param name="Before">Where the item was, then where those were that moved along.</param>
public sealed record MoveNote(
    [property: JsonPropertyName("c")] Guid ConveningId, [property: JsonPropertyName("b")] IReadOnlyList<PlaceBefore> Before,
    [property: JsonPropertyName("u")] bool IsUndone);
