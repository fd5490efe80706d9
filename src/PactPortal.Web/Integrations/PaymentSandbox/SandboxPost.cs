using System.Net.Http.Headers;
using System.Text;
using PactPortal.Application;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>Carries the sandbox's notices to the portal, signed as Stripe signs them: at each delivery anew, in real time.</summary>
public sealed class SandboxPost(SandboxDesk desk, StripeOptions options, RealTime realTime)
{
    public const string Address = "stripe/webhook";

    private const int MostAttempts = 20;

    /// <summary>Delivers what is waiting, oldest first; what was not taken waits on.</summary>
    /// <returns>The portal's answers.</returns>
    public async Task<IReadOnlyList<int>> DeliverAsync(HttpClient portal, CancellationToken cancellation)
    {
        var answers = new List<int>();
        foreach (var notice in (await desk.NoticesAsync(cancellation)).Where(notice => notice.State == SandboxNoticeState.Waiting && notice.Attempts < MostAttempts))
        {
            answers.Add(await DeliverAsync(portal, notice, cancellation));
        }

        return answers;
    }

    /// <summary>Delivers one, whatever its state: again, out of its turn, or late.</summary>
    public async Task<int> DeliverAsync(HttpClient portal, SandboxNotice notice, CancellationToken cancellation)
    {
        var payload = Encoding.UTF8.GetBytes(notice.Payload);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, UriKind.Relative)) { Content = new ByteArrayContent(payload) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add(WebhookEvents.Header, WebhookEvents.Sign(payload, options.WebhookSecret ?? "", realTime.Now));
        using var response = await portal.SendAsync(request, cancellation);
        await desk.AnsweredAsync(notice.EventId, (int)response.StatusCode, cancellation);
        return (int)response.StatusCode;
    }
}
