using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Tests.Mail;

/// <summary><c>Mail:Deliver</c>: a process that leaves the sending to others does nothing in the background.</summary>
public sealed class DeliveryIsLeftToOthers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Start_ThatLeavesMailToOthers_EndsItsDelivery()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["Mail:Deliver"] = "false" });

        // The patience is real, for a delivery that would go on.
        await Delivery(app).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_AsUsual_GoesOnDelivering()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["Mail:Deliver"] = "" });
        await (await app.Visit().GetAsync("/account/forgotten")).PressAsync("Send the link", new() { ["Form.Email"] = Some.Fresno });

        Assert.False(Delivery(app).IsCompleted);
    }

    private static Task Delivery(PortalApp app) =>
        app.Services.GetServices<IHostedService>().OfType<MailDelivery>().Single().ExecuteTask
        ?? throw new InvalidOperationException("It wasn't started.");
}
