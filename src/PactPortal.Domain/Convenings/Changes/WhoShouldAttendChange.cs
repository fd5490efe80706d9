using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>Whom it is for, and how people are with each other there.</summary>
/// <param name="MinimumAge">Attendees are this age or older; null where the convening says nothing.</param>
public sealed record WhoShouldAttendChange(string? WhoShouldAttend, IReadOnlyList<string> CodeOfConduct, int? MinimumAge) : SectionChange
{
    private const int LongestText = 1_500;
    private const int MostRules = 20;
    private const int LongestRule = 300;
    private const int OldestMinimum = 99;

    public override ConveningSection Section => ConveningSection.WhoShouldAttendAndConduct;

    public static WhoShouldAttendChange Of(Convening convening) =>
        new(convening.Guide.WhoShouldAttend, convening.Guide.CodeOfConduct, convening.Guide.MinimumAge);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        new("Who should attend", WhoShouldAttend), new("Code of conduct", Lines(CodeOfConduct)),
        new("Minimum age", MinimumAge?.ToString(CultureInfo.InvariantCulture)),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.Line(WhoShouldAttend, nameof(WhoShouldAttend), LongestText, null);
        refusals.Lines(CodeOfConduct, nameof(CodeOfConduct), MostRules, LongestRule);
        refusals.When(MinimumAge is < 0
            or > OldestMinimum, nameof(MinimumAge), $"Enter an age from 0 to {OldestMinimum}, or leave it empty.");
    }

    internal override void PutInto(Convening convening, ConveningUse use) =>
        convening.Guide = convening.Guide with
        {
            WhoShouldAttend = WhoShouldAttend,
            CodeOfConduct = CodeOfConduct,
            MinimumAge = MinimumAge,
        };
}
