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
    [InlineData("fruit switch { Fruit.Apple => 1, _ => 2 }", true)]
    [InlineData("fruit switch\n{\n    Fruit.Apple when Is(1, 2) => $\"{(isRed ? \"a\" : \"b\")}, c {\",\n    var other => 2,\n};", true)]
    [InlineData("fruit switch { Domain.Food.Fruit.Apple or Fruit.Pear => '}', null => 3, _ => 2 }", true)]
    [InlineData("switch (of(fruit))\n{\n    case Fruit.Apple:\n        return 1;\n    default:\n        return 2;\n}", true)]
    [InlineData("fruit switch { Fruit.Apple => 1, _ when isLate => 2, Fruit.Pear => list.Select(_ => 3) }", false)]
    [InlineData("code switch { ErrorCodes.Apple => 1, _ => 2 }", false)]
    [InlineData("fruit switch { Fruit.Apple => code switch { 1 => 2, _ => 3 }, Fruit.Pear => 4 }", false)]
    [InlineData("meal switch { { Is: Fruit.Apple } => 1, _ => 2 }", false)]
    public void Switch_InAText_IsReadAsItIsMeant(string code, bool answersForTheRest) =>
        Assert.Equal(answersForTheRest, SwitchArms.In(code).Any(patterns => SwitchArms.AnswersForTheRest(patterns, new HashSet<string> { "Fruit" })));
}
