using PactPortal.Domain.People;

namespace PactPortal.Domain.Tests;

/// <summary>What people type twice, on two machines, is one name or one address; what mail can't be sent to is said at once.</summary>
public sealed class NamesAndAddressesAreCompared
{
    [Theory]
    [InlineData("Ana Pe\u00F1a", "Ana Pen\u0303a")]
    [InlineData("Ana Peña", "ANA  PENA")]
    [InlineData("O\u2019Neil, Sam", "O'Neil, Sam")]
    [InlineData("Mary\u2011Jane Lee", "Mary-Jane\u00A0Lee")]
    [InlineData("Ana\u200B Peña", "Ana Peña")]
    [InlineData("Straße", "STRASSE")]
    public void Fold_OfOneNameTypedTwice_IsTheSame(string one, string other) => Assert.Equal(PersonName.Fold(one), PersonName.Fold(other));

    [Theory]
    [InlineData("Ana Peña", "Anna Peña")]
    [InlineData("王小明", "王大明")]
    [InlineData("Ana", "Ana Peña")]
    public void Fold_OfTwoNames_IsNot(string one, string other) => Assert.NotEqual(PersonName.Fold(one), PersonName.Fold(other));

    [Theory]
    [InlineData("ana.zw@example.org\u200B")]
    [InlineData("\uFEFFana.zw@example.org")]
    [InlineData("\u202Aana.zw@example.org\u202C")]
    [InlineData(" \u00A0ana.zw@example.org\u2060 ")]
    public void Read_AnAddressWithUnseenCharactersAtItsEnds_TakesThemAway(string typed) => Assert.Equal("ana.zw@example.org", EmailAddress.Read(typed).Value);

    [Theory]
    [InlineData("ana\u00ADzw@example.org", "U+00AD")]
    [InlineData("ana\u2060zw@example.org", "U+2060")]
    [InlineData("ana\u200Fzw@example.org", "U+200F")]
    [InlineData("ana zw@example.org", "U+0020")]
    [InlineData("ana.dot@example.org.", "dot")]
    [InlineData("ana.@example.org", "dot")]
    [InlineData(".ana@example.org", "dot")]
    [InlineData("ana..b@example.org", "dot")]
    [InlineData("ana@exam..ple.org", "dot")]
    [InlineData("jürgen@example.org", "ü")]
    [InlineData("Ana <ana@example.org>", "U+0020")]
    [InlineData("ana@example", "name@example.org")]
    [InlineData("", "name@example.org")]
    [InlineData(null, "name@example.org")]
    public void Read_WhatMailCantBeSentTo_IsRefusedWithTheReason(string? typed, string said)
    {
        var refusal = Assert.Single(EmailAddress.Read(typed, "Email").Refusals);

        Assert.Contains(said, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal("Email", refusal.Field);
    }

    [Fact]
    public void Read_ADomainWithAnotherSpelling_IsTaken() => Assert.Equal("ana@bücher.example", EmailAddress.Read("ana@bücher.example").Value);

    [Fact]
    public void Read_ALocalPartOf64_IsTaken_AndOf65IsRefusedWithBothNumbers()
    {
        Assert.True(EmailAddress.Read($"{new string('a', 64)}@example.org").Succeeded);
        Assert.Contains("at most 64 characters; this has 65", EmailAddress.Read($"{new string('a', 65)}@example.org").Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ana\u202EairaM", "U+202E")]
    [InlineData("Ana\u2067b", "U+2067")]
    [InlineData("Ana\u2028b", "U+2028")]
    [InlineData("Ana\u0007b", "U+0007")]
    [InlineData("Ana\uFFFFb", "broken")]
    [InlineData("Ana\uFFFEb", "broken")]
    [InlineData("Ana\U000E0041b", "U+E0041")]
    [InlineData("Ana\uFDD0b", "U+FDD0")]
    public void FindFault_InATextThatDoesntReadAsItLooks_NamesIt(string text, string said) =>
        Assert.Contains(said, OneLineText.FindFault(text), StringComparison.Ordinal);

    [Fact]
    public void FindFault_InHalfACharacter_NamesIt() => Assert.Equal("a broken character", OneLineText.FindFault("Ana" + (char)0xD800 + "b"));

    [Theory]
    [InlineData("Ana Peña")]
    [InlineData("مری\u200Cم")]
    [InlineData("王小明")]
    [InlineData("क\u094D\u200Dष")]
    [InlineData("Zoë 👩‍🏫")]
    public void FindFault_InANameAsPeopleWriteThem_FindsNone(string text) => Assert.Null(OneLineText.FindFault(text));

    [Fact]
    public void Clean_ADecomposedName_ComposesItAndTakesWhatIsUnseenAway() => Assert.Equal("Ana Pe\u00F1a", OneLineText.Clean("\u202A Ana Pen\u0303a \u200B"));
}
