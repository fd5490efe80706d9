namespace PactPortal.Domain.Seats;

/// <summary>A team's place on the waiting list. What it waits for is not kept: <see cref="WaitingList"/> works it out.</summary>
public sealed class WaitingListEntry(Guid conveningId, Guid registrationId, int seats, bool isMember, DateTimeOffset joinedAt)
{
    public Guid WaitingListEntryId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid RegistrationId { get; private set; } = registrationId;

    /// <summary>The team's size.</summary>
    public int Seats { get; private set; } = seats;

    /// <summary>A PACT member county's when it joined: first in line until the convening's date for it.</summary>
    public bool IsMember { get; private set; } = isMember;

    public DateTimeOffset JoinedAt { get; private set; } = joinedAt;
}
