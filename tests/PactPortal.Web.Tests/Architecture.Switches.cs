using PactPortal.Testing;

namespace PactPortal.Web.Tests;

// A switch over an enum of ours names every member, so that the compiler stops at one that is forgotten. An arm for the rest takes its word away.
public sealed partial class Architecture
{
    private static readonly HashSet<string> Enums =
        [.. All.Append(typeof(PortalApp).Assembly).Append(typeof(Architecture).Assembly).SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void Switch_OverAnEnumOfOurs_HasNoArmForTheRest() =>
        None(from file in new[] { "src", "tests" }.SelectMany(folder => SourceFiles.In(folder, "*.cs").Concat(SourceFiles.In(folder, "*.cshtml")))
             from patterns in SwitchArms.In(SourceFiles.CodeOf(file))
             where SwitchArms.AnswersForTheRest(patterns, Enums)
             select $"{Path.GetFileName(file)}: {string.Join(" | ", patterns)}");

    [Theory]
    [InlineData("kind switch { MailKind.Receipt => 1, _ => 2 }", true)]
    [InlineData("kind switch\n{\n    MailKind.Receipt when Is(1, 2) => $\"{(a ? \"}\" : \"{\")}\",\n    var other => 2,\n};", true)]
    [InlineData("kind switch { Domain.Mail.MailKind.Receipt or MailKind.Invitation => '}', null => 3, _ => 2 }", true)]
    [InlineData("switch (of(kind))\n{\n    case MailKind.Receipt:\n        return 1;\n    default:\n        return 2;\n}", true)]
    [InlineData("kind switch { MailKind.Receipt => 1, _ when isLate => 2, MailKind.Invitation => list.Select(_ => 3) }", false)]
    [InlineData("code switch { ErrorCodes.Receipt => 1, _ => 2 }", false)]
    [InlineData("kind switch { MailKind.Receipt => code switch { 1 => 2, _ => 3 }, MailKind.Invitation => 4 }", false)]
    [InlineData("message switch { { Kind: MailKind.Receipt } => 1, _ => 2 }", false)]
    public void Switch_InAText_IsReadAsItIsMeant(string code, bool answersForTheRest) =>
        Assert.Equal(answersForTheRest, SwitchArms.In(code).Any(patterns => SwitchArms.AnswersForTheRest(patterns, new HashSet<string> { "MailKind" })));
}
