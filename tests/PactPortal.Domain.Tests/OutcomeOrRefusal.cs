namespace PactPortal.Domain.Tests;

public sealed class OutcomeOrRefusal
{
    [Fact]
    public void Value_OfARefusal_IsImpossibleAndSaysWhy()
    {
        Outcome<int> outcome = new Refusal("Registration is closed.");

        Assert.False(outcome.Succeeded);
        Assert.Contains("Registration is closed.", Assert.Throws<InvalidOperationException>(() => outcome.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcome_OfNoRefusals_IsImpossible()
    {
        Assert.Throws<ArgumentException>(() => (Outcome<int>)new List<Refusal>());
    }

    [Fact]
    public void Value_OfASuccess_IsTheValue()
    {
        Outcome<int> outcome = 7;

        Assert.True(outcome.Succeeded);
        Assert.Equal(7, outcome.Value);
    }
}
