using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Releases;

/// <summary>How the draft is published, as the browser sends it.</summary>
public sealed class ReleaseForm
{
    public string? Name { get; set; }

    public string? Note { get; set; }

    public bool IsPreliminary { get; set; }

    /// <summary>Nobody is told now: the next release that isn't quiet tells its changes too.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Sessions go out without a room too.</summary>
    public bool TakesSessionsWithoutRoom { get; set; }

    /// <summary>Items that wait for a speaker and stay in the draft.</summary>
    public List<Guid> HeldBack { get; set; } = [];

    /// <summary>The number of the release that was in force when the page was shown; 0 before the first.</summary>
    public int After { get; set; }

    /// <summary>The mark of the draft that was shown.</summary>
    public string? Draft { get; set; }

    /// <summary>Name and note, or what is wrong with them.</summary>
    internal Outcome<(string Name, string? Note)> Read()
    {
        var refusals = new List<Refusal>();
        var name = OneLineText.Clean(Name) ?? FormattableString.Invariant($"Release {After + 1}");
        if (OneLineText.WhyNot(name, AgendaRelease.NameLength, "on one line, in letters that can be read", "a name of") is { } sentence)
        {
            refusals.Add(new Refusal(sentence, nameof(Name)));
        }

        var note = Note?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } typed ? typed : null;
        if (note?.Length > AgendaRelease.NoteLength)
        {
            refusals.Add(new Refusal($"Enter a note of at most {AgendaRelease.NoteLength} characters; this has {note.Length}.", nameof(Note)));
        }
        else if (note?.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')) == true)
        {
            refusals.Add(new Refusal("Enter the note in letters that can be read; it holds an invisible character.", nameof(Note)));
        }

        return refusals.Count > 0 ? refusals : (name, note);
    }
}
