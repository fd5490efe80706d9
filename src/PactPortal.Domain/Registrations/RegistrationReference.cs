namespace PactPortal.Domain.Registrations;

/// <summary>What people quote: the convening's prefix and five characters, <c>PACT26-7KQ4M</c>. Not a secret; access is checked apart.</summary>
public static class RegistrationReference
{
    public static string New(string prefix) => prefix + CodeAlphabet.Random(5);
}
