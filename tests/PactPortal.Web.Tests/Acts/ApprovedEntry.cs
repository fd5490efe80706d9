using System.Text.RegularExpressions;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Acts;

/// <summary>An entry of the audit trail as it was approved: by whom, about what, with a reason or not, and the mail owed by it.</summary>
internal sealed record ApprovedEntry(
    string Action, IReadOnlyList<string> Actors, string About, bool NeedsReason, IReadOnlyList<ApprovedMail> Mail)
{
    private const string WithReason = ", with a reason";

    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["registration"] = "[A-Z]+[0-9]*-[A-Z0-9]{5}",
        ["document"] = "PACT[0-9]{2}-((R|CN)-)?[0-9]{5}",
        ["letter"] = "(PACT[0-9]{2}-L-[A-Z0-9-]+|[A-Z]+[0-9]*-[A-Z0-9]{5})",
        ["case"] = "ACCESS-[A-Z0-9-]+",
        ["convening"] = "[a-z]+(-[0-9]{4})?",
        ["id"] = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        ["provider"] = "[a-z]+_[A-Za-z0-9_-]+",
        ["word"] = "[a-z0-9-]*",
        ["county"] = "county [0-9]{2}",
    };

    private string Form => string.Join(' ', About.Split(' ').Select(word => Forms.GetValueOrDefault(word, Regex.Escape(word))));

    /// <summary>From "action | actor or actor | what it is about, with a reason | mail, mail".</summary>
    public static ApprovedEntry Read(string line)
    {
        var parts = line.Split(" | ");
        var mail = parts[3] == "none" ? [] : parts[3].Split(", ").Select(ApprovedMail.Read);
        var needsReason = parts[2].EndsWith(WithReason, StringComparison.Ordinal);
        return new ApprovedEntry(
            parts[0], parts[1].Split(" or "), parts[2].Replace(WithReason, "", StringComparison.Ordinal), needsReason, [.. mail]);
    }

    public bool IsOf(string action) =>
        Regex.IsMatch(action, $"^{Regex.Escape(Action).Replace("\\*", ".+", StringComparison.Ordinal)}$");

    /// <summary>What is otherwise than it was approved, or null.</summary>
    public string? FaultOf(CommittedAct act)
    {
        var actor = act.ActorKind is { } kind ? StoredName.Of(kind).ToLowerInvariant() : "nobody";
        var mail = act.Mail.ToLookup(kind => kind);
        return !Actors.Contains(actor) ? $"is said of the {actor}"
            : !Regex.IsMatch(act.Subject, $"^{Form}$") ? $"is about \"{act.Subject}\""
            : NeedsReason && string.IsNullOrWhiteSpace(act.Reason) ? "gives no reason"
            : Mail.FirstOrDefault(one => !one.Allows(mail[one.Kind].Count()))?.Kind is { } wrong ? $"owes {mail[wrong].Count()} of {wrong}"
            : act.Mail.FirstOrDefault(kind => Mail.All(one => one.Kind != kind)) is var other && other != default ? $"owes {other}"
            : null;
    }
}

/// <param name="Least">Of these messages, with one act.</param>
internal sealed record ApprovedMail(MailKind Kind, int Least, int Most)
{
    /// <summary>From "Receipt", one, "Receipt?", none or one, "Receipt+", one or more, or "Receipt*", any number.</summary>
    public static ApprovedMail Read(string word)
    {
        var kind = Enum.Parse<MailKind>(word.TrimEnd('?', '+', '*'));
        return new ApprovedMail(kind, word[^1] is '?' or '*' ? 0 : 1, word[^1] is '+' or '*' ? int.MaxValue : 1);
    }

    public bool Allows(int count) => count >= Least && count <= Most;
}
