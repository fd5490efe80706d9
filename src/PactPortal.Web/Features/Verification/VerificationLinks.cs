using PactPortal.Domain;

namespace PactPortal.Web.Features.Verification;

/// <summary>Addresses at which anybody checks a document, for other slices, mail and documents.</summary>
public static class VerificationLinks
{
    public const string Ask = "/verify";

    /// <param name="code">With or without separators.</param>
    public static string Of(string code) => $"{Ask}/{CodeAlphabet.Grouped(CodeAlphabet.Normalize(code))}";
}
