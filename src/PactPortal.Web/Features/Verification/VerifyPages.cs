using PactPortal.Domain;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Verification;

/// <param name="Code">As typed, or null where nothing was asked.</param>
/// <param name="Document">What the code belongs to, or null.</param>
public sealed record VerifyPage(string? Code, GenuineDocument? Document);

/// <summary>Looks a code up among everything that carries one.</summary>
public sealed class VerifyPages(DocumentKinds kinds)
{
    /// <param name="code">Normalized.</param>
    public async Task<VerifyPage> FindAsync(string code, CancellationToken cancellation) =>
        new(CodeAlphabet.Grouped(code), await kinds.VerifyAsync(code, cancellation));
}
