using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PactPortal.Testing;

/// <summary>A page as it came: status, where it leads, and its document.</summary>
public sealed class Page(PortalBrowser browser, Uri address, HttpResponseMessage response, string text)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(text));

    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseMessage Response => response;

    public string? Location => response.Headers.Location?.OriginalString;

    public string Path => address.PathAndQuery;

    public string Html => text;

    public IHtmlDocument Document => document.Value;

    public string Heading => Words(Document.QuerySelector("h1")?.TextContent);

    /// <summary>What a person reads in the main part, with single spaces.</summary>
    public string Main => Words(Document.QuerySelector("main") is { } main ? Spaced(main) : null);

    public IReadOnlyList<string> Problems => [.. Document.QuerySelectorAll(".pp-errors li").Select(item => Words(item.TextContent))];

    public string? FieldValue(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement { Type: "radio" } => Document.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']").SingleOrDefault(radio => radio.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    /// <summary>Sends the form that has the button, with everything in it as the browser would, changed by the given answers.</summary>
    public Task<Page> PressAsync(string button, Dictionary<string, string?>? answers = null) => PressAsync(ButtonNamed(button), answers);

    /// <summary>One of several buttons of a name.</summary>
    public Task<Page> PressAsync(IElement button, Dictionary<string, string?>? answers = null) => browser.SubmitAsync(this, button, answers ?? []);

    public Task<Page> FollowAsync() => browser.GetAsync(Location ?? throw new InvalidOperationException($"{Path} answered {Status} and leads nowhere: {Main}"));

    public IElement ButtonNamed(string name) =>
        Document.QuerySelectorAll("button").FirstOrDefault(button => Words(button.TextContent) == name)
        ?? throw new InvalidOperationException($"{Path} ({Status}) has no button \"{name}\" but {string.Join(", ", Document.QuerySelectorAll("button").Select(button => $"\"{Words(button.TextContent)}\""))}. {Main}");

    public override string ToString() => $"{(int)Status} {Path} {Heading}";

    /// <summary>Cells, terms and lines stand apart for a reader, and run together in the text of their elements.</summary>
    private static string Spaced(IElement element) =>
        string.Concat(element.Descendants<INode>().Select(node => node switch
        {
            IText text => text.Data,
            IElement { LocalName: "td" or "th" or "dt" or "dd" or "li" or "p" or "br" or "div" or "small" or "h1" or "h2" or "h3" } => " ",
            _ => "",
        }));

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Walks the portal over HTTP.</summary>
public sealed class PortalBrowser(HttpClient http)
{
    public HttpClient Http => http;

    public async Task<Page> GetAsync(string address) => await PageAsync(await http.GetAsync(new Uri(address, UriKind.Relative)), address);

    public async Task<Page> PostAsync(string address, IEnumerable<KeyValuePair<string, string?>> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value ?? "")));
        return await PageAsync(await http.PostAsync(new Uri(address, UriKind.Relative), content), address);
    }

    /// <summary>Any request, for those that no form would send.</summary>
    public async Task<Page> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        return await PageAsync(await http.SendAsync(request), address);
    }

    /// <summary>The antiforgery token of this browser, as a field of a form.</summary>
    public async Task<KeyValuePair<string, string?>> TokenAsync()
    {
        const string name = "__RequestVerificationToken";
        return KeyValuePair.Create(name, (await GetAsync("/account/sign-in")).FieldValue(name));
    }

    public async Task SignInAsync(string email)
    {
        var page = await GetAsync("/account/sign-in");
        var answer = await page.PressAsync("Sign in", new() { ["Form.Email"] = email, ["Form.Password"] = Some.Password });
        if (answer.Status != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{email} was not signed in: {answer.Main}");
        }
    }

    /// <summary>Starts or resumes the draft; the team page.</summary>
    public async Task<Page> RegisterAsync(string slug = Some.Convening) => await (await GetAsync($"/convenings/{slug}/register")).FollowAsync();

    /// <summary>Adds people to the draft; the reference.</summary>
    public async Task<string> DraftAsync(int people, string slug = Some.Convening, string rate = "pact-county")
    {
        var team = await RegisterAsync(slug);
        for (var number = 1; number <= people; number++)
        {
            team = await (await GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", Some.Person(number, rate));
            team = await team.FollowAsync();
        }

        return team.Path.Split('/')[2];
    }

    /// <summary>Reviews a draft and submits it.</summary>
    public async Task<Page> SubmitAsync(string reference, Dictionary<string, string?>? answers = null)
    {
        var review = await GetAsync($"/registrations/{reference}/review");
        return await review.PressAsync(SubmitButton(review), answers ?? Some.PurchaseOrder());
    }

    public static string SubmitButton(Page review) =>
        review.Document.QuerySelectorAll("main button").Select(button => string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault(text => text.StartsWith("Submit registration", StringComparison.Ordinal) || text == "Request to attend")
        ?? throw new InvalidOperationException($"{review} has nothing to submit: {review.Main}");

    internal async Task<Page> SubmitAsync(Page page, IElement button, Dictionary<string, string?> answers)
    {
        var form = button.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"The button of {page} is in no form.");
        var fields = Fields(form, button);
        foreach (var (name, value) in answers)
        {
            fields.RemoveAll(field => field.Key == name);
            if (value is not null)
            {
                fields.Add(KeyValuePair.Create(name, (string?)value));
            }
        }

        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        return form.Method == "get"
            ? await GetAsync($"{action.Split('#')[0]}?{string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value ?? "")}"))}")
            : await PostAsync(action, fields);
    }

    private static List<KeyValuePair<string, string?>> Fields(IHtmlFormElement form, IElement button)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields.Add(new(name, select.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    fields.Add(new(name, area.Value));
                    break;
            }
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed)
        {
            fields.Add(new(pressed, button.GetAttribute("value")));
        }

        return fields;
    }

    private async Task<Page> PageAsync(HttpResponseMessage response, string address)
    {
        var page = new Page(this, new Uri(new Uri("http://localhost"), address), response, await response.Content.ReadAsStringAsync());
        NothingInline.Require(page);
        return page;
    }
}
