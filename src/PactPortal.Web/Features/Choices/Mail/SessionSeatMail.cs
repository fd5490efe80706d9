using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;

namespace PactPortal.Web.Features.Choices.Mail;

/// <summary>What an attendee is told of their seat in a session.</summary>
/// <param name="Item">The session it is about; null where they were taken out of one and into none.</param>
/// <param name="From">Of a move: the session they were in.</param>
/// <param name="Sessions">The address of the page on which they choose.</param>
public sealed record SessionSeatMail(
    ChoiceNotice Notice, Convening Convening, ReleasedItem? Item, ReleasedItem? From, string Sessions);
