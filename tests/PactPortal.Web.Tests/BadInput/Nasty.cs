using System.Net.Http.Headers;

namespace PactPortal.Web.Tests.BadInput;

/// <summary>An answer that no form asks for, as it travels.</summary>
/// <param name="Encoded">Percent-encoded, and sometimes wrongly.</param>
/// <param name="Text">What it means; null where it means nothing.</param>
internal sealed record Nasty(string Name, string Encoded, string? Text)
{
    public static readonly IReadOnlyList<Nasty> All =
    [
        Of("empty", ""), Of("spaces", "   "), Of("negative", "-1"), Of("not a number", "NaN"), Of("infinity", "Infinity"), Of("exponent", "1e9"), Of("hexadecimal", "0x10"),
        Of("huge number", "99999999999999999999999999"), Of("decimals", "1.005"), Of("commas", "1,,2,"), Of("Arabic-Indic digits", "١٢٣"), Of("full-width digits", "１２"),
        Of("NUL", "a\0b"), Of("line break", "a\r\nSet-Cookie: x=y"), Of("tab", "a\tb"), Of("right to left", "a\u202Egnp.exe"), Of("zero width", "\u200B\u200D"), Of("byte order mark", "\uFEFF"),
        Of("noncharacter", "a\uFFFEb"), Of("last noncharacter", "a\uFFFFb"), Of("private use", "\uE000"), Of("combining marks", "e" + new string('\u0301', 90)), Of("emoji", "👩🏽‍⚕️🏳️‍🌈"), Of("beyond the first plane", "𠮷野家"),
        Of("markup", "<b onmouseover=alert(1)>\"'&amp;</b>"), Of("script", "</textarea><script>alert(1)</script>"), Of("SQL", "'; DROP TABLE Registrations; --"), Of("format", "{0} {Name} %s %n ${7*7} #{1}"),
        Of("path", "../../etc/passwd"), Of("template", "@Html.Raw(1) {{7*7}}"), Of("formula", "=HYPERLINK(\"http://evil\")"), Of("true", "true"), Of("on", "on"), Of("null", "null"),
        Of("identifier of nobody", "00000000-0000-0000-0000-000000000000"), Of("date before all", "0001-01-01"), Of("date after all", "9999-12-31"), Of("day that is none", "2026-02-30"),
        Of("10,000 characters", new string('x', 10_000)), Of("one over most", new string('y', 401)), Of("60,000 letters that are not Latin", new string('李', 20_000)),
        new("lone surrogate", "%ED%A0%80", null), new("invalid UTF-8", "%FF%FE%C0%80", null), new("half a character", "abc%E2%82", null), new("broken escape", "%zz%", null),
    ];

    public bool IsKeptAsTyped => Text is { Length: > 0 and < 5_000 } && !Text.Contains('\0', StringComparison.Ordinal) && !Text.Contains('\r', StringComparison.Ordinal) && Text.Trim().Length > 0;

    public static Nasty Of(string name, string text) => new(name, Uri.EscapeDataString(text), text);

    public override string ToString() => Name;
}

/// <summary>A form's body, field by field, as text that travels.</summary>
internal sealed class Body(IEnumerable<KeyValuePair<string, string?>> fields)
{
    private readonly List<(string Name, string Encoded)> sent =
        [.. fields.Where(field => field.Value is not null).Select(field => (field.Key, Uri.EscapeDataString(field.Value ?? "")))];

    public Body With(string field, string encoded, bool beside = false)
    {
        if (!beside)
        {
            sent.RemoveAll(one => one.Name == field);
        }

        sent.Insert(0, (field, encoded));
        return this;
    }

    public Body Without(string field)
    {
        sent.RemoveAll(one => one.Name == field);
        return this;
    }

    public HttpContent Content() => new StringContent(ToString(), new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    public override string ToString() => string.Join('&', sent.Select(field => $"{Uri.EscapeDataString(field.Name)}={field.Encoded}"));
}
