using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.BadInput.Generated;

/// <param name="Page">Where the form of a POST stands; null where the request needs none, or takes what it knows.</param>
internal sealed record MadeRequest(int Number, string Method, AccessRule Rule, string Address, string? Page);

/// <summary>Makes the request of a number: the same of each number in every run, but for what the database named by chance.</summary>
internal sealed partial class RequestMaker(int seed, WalkedPortal portal, KnownIdentifiers known)
{
    private static readonly string[] OddMethods = ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"];

    private static readonly string[] Queries =
        ["q", "track", "for", "page", "status", "sort", "after", "balance", "on", "cohort", "member", "with", "county", "person", "returnUrl", "code", "token", "saved", "problem", "day", "agency", "type", "Form.Email", "Form.Organization", "x[]", "", "__proto__"];

    private static readonly string[] OddValues = ["-1", "0", "2147483648", "1,5", "yes", "null", "[]", "{}", "%2e%2e%2f", "..%5c", "2026-09-14", "9%2F14%2F2026"];

    public Random RandomOf(int number) => new((seed * 100_003) + number);

    /// <param name="records">Whose records the sender may reach; null for nobody's.</param>
    public MadeRequest Make(int number, AccessRule rule, string? records)
    {
        var random = RandomOf(number);
        var values = Parameters().Matches(rule.Route).Select(match => match.Value).ToDictionary(parameter => parameter, parameter => Value(random, Name(parameter), records));
        if (values.Count > 0 && random.Next(100) < 35)
        {
            values[values.Keys.ElementAt(random.Next(values.Count))] = Odd(random);
        }

        var address = Filled(rule.Route, values);
        var page = rule.Method == "POST" && Above(rule.Route) is { } above ? Filled(above, values) : null;
        var method = rule.Method == "POST" ? "POST" : random.Next(40) == 0 ? OddMethods[random.Next(OddMethods.Length)] : "GET";
        return new MadeRequest(number, method, rule, random.Next(100) < (method == "GET" ? 40 : 5) ? address + Query(random) : address, random.Next(2) == 0 ? page : null);
    }

    /// <summary>An address of the route with what there is, for the form that stands there.</summary>
    public string Real(string route, string? records, int variant)
    {
        var random = RandomOf(variant);
        return Filled(route, Parameters().Matches(route).Select(match => match.Value).ToDictionary(parameter => parameter, parameter => Value(random, Name(parameter), records)));
    }

    /// <summary>The page that holds a form, as a rule: at the form's own address or above it.</summary>
    public static string? Above(string route)
    {
        for (var above = route; above.Length > 0; above = above.Contains('/', StringComparison.Ordinal) ? above[..above.LastIndexOf('/')] : "")
        {
            if (AccessTable.Rules.Any(rule => rule.Method == "GET" && rule.Route == above))
            {
                return above;
            }
        }

        return null;
    }

    /// <summary>The body of a POST, and what is said of it where it fails.</summary>
    public static (HttpContent Content, string Said) Body(Random random, string route, IReadOnlyList<RealField> form, KeyValuePair<string, string?> token)
    {
        var kind = random.Next(100);
        if (kind < 8)
        {
            return Other(random, form, token);
        }

        var filled = form.Select(field => KeyValuePair.Create(field.Name, (string?)Plausible.Answer(random, route, field)));
        var body = new Body(kind < 12 ? filled : kind < 14 ? filled.Append(new(token.Key, "x")) : filled.Append(token));
        var names = form.Select(field => field.Name).Append(kind % 10 == 0 ? "Form.Unknown" : "Form.Email").ToList();
        for (var wrong = kind < 45 ? 0 : random.Next(1, 5); wrong > 0; wrong--)
        {
            var (field, nasty) = (names[random.Next(names.Count)], Nasty.All[random.Next(Nasty.All.Count)]);
            _ = random.Next(8) switch
            {
                0 => body.Without(field),
                1 => body.With(field, nasty.Encoded, beside: true),
                2 => body.With(field + "[0]", nasty.Encoded).With(field + ".Length", "9"),
                _ => body.With(field, nasty.Encoded),
            };
        }

        var content = body.Content();
        return (content, body.ToString());
    }

    private static (HttpContent Content, string Said) Other(Random random, IReadOnlyList<RealField> form, KeyValuePair<string, string?> token)
    {
        switch (random.Next(7))
        {
            case 0:
                return (new StringContent("{\"Form\":{\"Email\":[1,null]}}", Encoding.UTF8, "application/json"), "json");
            case 1:
                return (new StringContent("--x\r\nbroken", new MediaTypeHeaderValue("multipart/form-data")), "broken multipart");
            case 2:
                return (new ByteArrayContent([0xFF, 0x00, 0xC0]), "bytes without a type");
            case 3:
                return (new StringContent("&&==&%&a=%zz&=&" + string.Concat(Enumerable.Repeat("Form.Email=x&", 500)), new MediaTypeHeaderValue("application/x-www-form-urlencoded")), "500 times a field");
            case 4:
                return (new StringContent($"Form.Email={new string('x', 1_200_000)}", new MediaTypeHeaderValue("application/x-www-form-urlencoded")), "over a megabyte");
            case 5:
                return (new StringContent($"{token.Key}={token.Value}&" + string.Concat(Enumerable.Range(0, 300).Select(at => $"Form.Roles[{at}]={at}&Form.SessionWishes=x&")), new MediaTypeHeaderValue("application/x-www-form-urlencoded", "utf-7")), "another encoding");
            default:
                var parts = new MultipartFormDataContent { { new StringContent(token.Value ?? ""), token.Key } };
                foreach (var field in form)
                {
                    parts.Add(new ByteArrayContent([0x50, 0x4B, 0x03, 0x04, 0xFF, 0x00]), field.Name.Length > 0 ? field.Name : "x", "..\\..\\evil\u202Egpj.exe");
                }

                return (parts, "a file in each field");
        }
    }

    private static string Query(Random random) =>
        "?" + string.Join('&', Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"{Queries[random.Next(Queries.Length)]}={Odd(random)}"));

    private static string Odd(Random random)
    {
        var nasty = Nasty.All[random.Next(Nasty.All.Count)].Encoded;
        // No client puts so much into an address, and no server takes a NUL there, which is tried on a real one.
        return random.Next(4) == 0 || nasty.Length > 12_000 || nasty.Contains("%00", StringComparison.Ordinal) ? OddValues[random.Next(OddValues.Length)] : nasty;
    }

    private string Value(Random random, string parameter, string? records)
    {
        if (parameter == "reference" && records is not null && random.Next(2) == 0)
        {
            return random.Next(2) == 0 ? portal.Draft(records) : portal.Confirmed(records);
        }

        if (parameter is "attendeeId" or "organizationId" && records is not null && random.Next(2) == 0)
        {
            return portal.Identifiers(records)[$"{{{parameter}:guid}}"];
        }

        var all = known.Of(parameter);
        return all[random.Next(all.Count)];
    }

    private static string Filled(string route, Dictionary<string, string> values) =>
        "/" + values.Aggregate(route, (address, value) => address.Replace(value.Key, value.Value, StringComparison.Ordinal));

    private static string Name(string parameter) => parameter[1..^1].Split(':')[0];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameters();
}
