using PactPortal.Application.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Counties;

namespace PactPortal.Application.Counties;

/// <summary>A dated fact, as the browser sends it.</summary>
public sealed class CountyFactForm
{
    private const int LongestSource = 400;

    public string? Kind { get; set; }

    /// <summary>"yes" or "no".</summary>
    public string? Holds { get; set; }

    public string? EffectiveOn { get; set; }

    public string? Source { get; set; }

    public Outcome<CountyFact> Read(string countyCode, Act act)
    {
        var refusals = new List<Refusal>();
        var kind = StoredName.Find<CountyFactKind>(Kind) ?? default;
        Require(kind != default, nameof(Kind), "Choose what the fact is about.");
        Require(Holds is "yes" or "no", nameof(Holds), "Choose whether it holds.");
        Require(TypedDate.TryRead(EffectiveOn, out var day), nameof(EffectiveOn), "Enter the first day on which it holds, for example June 30, 2027.");
        var source = Source?.Trim() ?? "";
        Require(source.Length > 0, nameof(Source), "Enter where this is known from.");
        Require(source.Length <= LongestSource, nameof(Source), $"Enter at most {LongestSource} characters; this has {source.Length}.");
        Require(!source.Any(char.IsControl), nameof(Source), "Enter this on one line; it holds an invisible character.");
        return refusals.Count > 0 ? refusals : new CountyFact(countyCode, kind, Holds == "yes", day, source, act.At) { RecordedBy = act.ActorName };

        void Require(bool holds, string field, string sentence)
        {
            if (!holds)
            {
                refusals.Add(new Refusal(sentence, field));
            }
        }
    }
}
