using PactPortal.Documents.Billing;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Convenings;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>
/// The payee's W-9: the file that <c>Billing:W9File</c> names. A demonstration has a placeholder, which says what it is;
/// elsewhere there is none until a file is named.
/// </summary>
public sealed class W9(IDocumentRenderer renderer, string? path, bool isDevelopment)
{
    /// <summary>Checked when the portal starts.</summary>
    public static string? PathIn(IConfiguration configuration, IHostEnvironment environment) =>
        configuration["Billing:W9File"] is not { Length: > 0 } path ? null
        : Path.GetFullPath(path, environment.ContentRootPath) is var full && File.Exists(full) ? full
        : throw new StartRefusedException($"Billing:W9File is \"{path}\": there is no such file.");

    public W9Standing StandingOf(IReadOnlyList<Convening> convenings)
    {
        var payee = PaidBy(convenings);
        return new W9Standing(path is not null || (isDevelopment && payee?.Payee is not null), path is null, payee?.Payee?.Name, payee?.Guide.Contacts is [.., var last] ? last.Email : null);
    }

    /// <summary>Null where there is none.</summary>
    public async Task<byte[]?> ContentAsync(IReadOnlyList<Convening> convenings, CancellationToken cancellation) =>
        path is not null ? await File.ReadAllBytesAsync(path, cancellation)
        : isDevelopment && PaidBy(convenings) is { Payee: { } payee } convening ? renderer.Render(W9Placeholder.Compose(payee, convening.Name))
        : null;

    internal static Convening? PaidBy(IReadOnlyList<Convening> convenings) =>
        convenings.Where(convening => convening is { Payee: not null, IsArchived: false }).OrderBy(convening => convening.StartsOn).FirstOrDefault();
}
