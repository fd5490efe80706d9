using System.Diagnostics;
using System.Text;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Benchmarks;

/// <summary>
/// A notice of a paid checkout over HTTP, with what follows: asking the provider twice, confirming the team of five, invoice, receipt, ledger
/// and mail; against a transaction that writes as many rows to the same kind of file.
/// </summary>
internal static class Webhooks
{
    private const int Teams = 40;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        var provider = app.Visit().Http;
        var partner = await app.SignInAsync(Some.Partner);
        await app.Sandboxed().HoldNoticesAsync(true, CancellationToken.None);
        var (elapsed, again, rows) = (new List<double>(), new List<double>(), 0L);
        for (var team = 0; team < Teams; team++)
        {
            var notice = await PaidAsync(app, partner);
            var before = await BareTransaction.CountRowsAsync(app);
            elapsed.Add(await TimeAsync(provider, notice));
            rows = await BareTransaction.CountRowsAsync(app) - before;
            again.Add(await TimeAsync(provider, notice));
        }

        var bare = await BareTransaction.MeasureAsync((int)rows, Teams);
        var (first, second) = (Rate.Median(elapsed.Skip(Teams / 4)), Rate.Median(again.Skip(Teams / 4)));
        return
        [
            $"webhook {first:F1} ms for {rows} new rows, bare transaction {bare:F1} ms: ratio {bare / first:F2} (goal 15 ms)",
            $"webhook heard before {second:F1} ms",
        ];
    }

    private static async Task<SandboxNotice> PaidAsync(PortalApp app, PortalBrowser partner)
    {
        var reference = await partner.DraftAsync(5, rate: "partner");
        await partner.SubmitAsync(reference, new() { ["Form.Method"] = "card", ["Form.Agreed"] = "true" });
        var checkout = (await app.Sandboxed().ListAsync(CancellationToken.None))[0];
        await app.Sandboxed().ActAsync(checkout.Id, SandboxAct.Pay, CancellationToken.None);
        return (await app.Sandboxed().NoticesAsync(CancellationToken.None)).Last(notice => notice.Type == "checkout.session.completed");
    }

    private static async Task<double> TimeAsync(HttpClient provider, SandboxNotice notice)
    {
        var payload = Encoding.UTF8.GetBytes(notice.Payload);
        using var body = new ByteArrayContent(payload);
        body.Headers.Add(WebhookEvents.Header, WebhookEvents.Sign(payload, SandboxSetup.WebhookSecret, Some.EarlyMorning));
        var watch = Stopwatch.StartNew();
        using var answer = await provider.PostAsync(new Uri(SandboxPost.Address, UriKind.Relative), body);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        return answer.IsSuccessStatusCode ? elapsed : throw new InvalidOperationException($"The portal answered {answer.StatusCode}.");
    }
}
