using PactPortal.Domain.Letters;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

public sealed class CodesPeopleType
{
    [Fact]
    public void Letters_OfTheAlphabet_HaveNoLookAlikes()
    {
        Assert.Equal(31, CodeAlphabet.Letters.Distinct().Count());
        Assert.DoesNotContain(CodeAlphabet.Letters, letter => "0O1IL".Contains(letter, StringComparison.Ordinal));
    }

    [Fact]
    public void New_Reference_IsThePrefixAndFiveLetters()
    {
        Assert.Matches("^PACT26-[2-9A-HJKMNP-Z]{5}$", RegistrationReference.New("PACT26-"));
    }

    [Fact]
    public void NewNumber_OfALetter_IsThePrefixAndSixteenLettersInGroups()
    {
        Assert.Matches("^PACT26-L(-[2-9A-HJKMNP-Z]{4}){4}$", JustificationLetter.NewNumber("PACT26-"));
        Assert.Matches("^[2-9A-HJKMNP-Z]{12}$", JustificationLetter.NewVerificationCode());
    }

    [Theory]
    [InlineData(" 7qkd-m4wx ", "7QKDM4WX")]
    [InlineData("7QKD M4WX", "7QKDM4WX")]
    [InlineData(null, "")]
    [InlineData("٧é?", "")]
    public void Normalize_WhatSomebodyTyped_IsTheCodeAsItWasMade(string? typed, string code)
    {
        Assert.Equal(code, CodeAlphabet.Normalize(typed));
    }

    [Fact]
    public void Normalize_EndlessInput_StopsAtSixtyFour()
    {
        Assert.Equal(64, CodeAlphabet.Normalize(new string('a', 10_000)).Length);
    }

    [Theory]
    [InlineData("7QKDM4WX", "7QKD-M4WX")]
    [InlineData("7QKDM", "7QKD-M")]
    public void Grouped_Code_IsReadInFours(string code, string shown)
    {
        Assert.Equal(shown, CodeAlphabet.Grouped(code));
    }
}
