using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Every scenario ends with the search of which this shows that it finds.</summary>
public sealed class KeysAreInMailAlone : PortalScenario
{
    [Fact]
    public async Task Send_PersonalLinkConfirmationAndNewPassword_PutsAKeyIntoEachAndNoneIntoTheDatabase()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        var sent = (await App.DeliverMailAsync()).ToList();
        await (await App.Visit().GetAsync("/account/sign-up")).PressAsync("Sign up", new() { ["Form.Name"] = "Nova Sample", ["Form.Email"] = "nova@example.org", ["Form.Password"] = Some.Password });
        await (await App.Visit().GetAsync("/account/forgotten")).PressAsync("Send the link", new() { ["Form.Email"] = Some.Fresno });
        sent.AddRange(await App.DeliverMailAsync());

        var keys = sent.SelectMany(SentKeys.Of).Distinct().ToList();

        Assert.Equal(3, keys.Count);
        Assert.Empty(await App.StoredKeysAsync());
    }
}
