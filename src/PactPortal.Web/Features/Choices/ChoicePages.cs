using PactPortal.Application.Programme.Choices;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Choices;

/// <summary>Builds the pages on which sessions are chosen, for an attendee and for their coordinator.</summary>
public sealed class ChoicePages(SessionReader sessions, OwnChoiceContext contexts, TimeProvider time)
{
    /// <returns>Null where the link is unknown, or the team is not confirmed.</returns>
    public Task<ChoiceContext?> FindOwnAsync(string token, CancellationToken cancellation) =>
        contexts.FindAsync(token, Act.OfAttendee(time.GetUtcNow()), cancellation);

    /// <param name="done">What was just done, as <see cref="DoneOf"/> says it in an address.</param>
    public async Task<ChoicePage> ChooseAsync(ChoiceContext context, ChoicePlace place, string? done, CancellationToken cancellation) =>
        new(context, await sessions.ReadAsync(context, cancellation), place, done switch
        {
            "seated" => "The seat is kept.",
            "waiting" => "On the waiting list. If a seat becomes free it is offered, and nothing else changes before it is accepted.",
            "offered" => "A seat became free meanwhile and is kept: accept it below.",
            "over" => "This session is over. Nothing was given up.",
            "given-up" => "The session was given up.",
            _ => null,
        });

    /// <returns>Null where the agenda has no such session.</returns>
    public async Task<SessionChoicePage?> ShowAsync(
        ChoiceContext context, ChoicePlace place, string code, ChooseForm? form, CancellationToken cancellation) =>
        await sessions.FindAsync(context, code, cancellation) is { } session
            ? new SessionChoicePage(context, session, place) { Form = form ?? new ChooseForm() }
            : null;

    /// <summary>The word of an address for what a choice came to.</summary>
    public static string DoneOf(SessionChoice choice) => choice.State switch
    {
        ChoiceState.Seated => "seated",
        ChoiceState.Waiting => "waiting",
        ChoiceState.Offered => "offered",
        ChoiceState.Wished => "wished",
    };
}
