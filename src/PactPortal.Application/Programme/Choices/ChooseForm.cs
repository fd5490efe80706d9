namespace PactPortal.Application.Programme.Choices;

/// <summary>Somebody presses for a session, as the browser sends it.</summary>
public sealed class ChooseForm
{
    /// <summary>They join the waiting list; otherwise they take a seat.</summary>
    public bool Waits { get; set; }

    /// <summary>Codes of the sessions at the same time that they were shown to give up for it.</summary>
    public List<string> GivesUp { get; set; } = [];
}
