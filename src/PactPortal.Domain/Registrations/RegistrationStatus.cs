namespace PactPortal.Domain.Registrations;

public enum RegistrationStatus
{
    /// <summary>Holds no seat and no price; edited for weeks by any coordinator of the organization.</summary>
    Draft = 1,

    /// <summary>A county outside PACT asked to attend; holds no seat until it is approved.</summary>
    Requested = 2,

    /// <summary>Has its seats and its price.</summary>
    Confirmed = 3,
}
