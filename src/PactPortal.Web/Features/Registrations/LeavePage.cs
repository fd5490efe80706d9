using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Whether a team gives its place on the waiting list up.</summary>
/// <param name="Waiting">Null where it does not wait any more.</param>
public sealed record LeavePage(RegistrationContext Context, WaitingPlace? Waiting);
