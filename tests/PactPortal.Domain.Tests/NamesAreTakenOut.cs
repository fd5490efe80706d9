using PactPortal.Domain.People;

namespace PactPortal.Domain.Tests;

/// <summary>A person is found in a text by whole names and addresses, in any case, and nothing else is touched.</summary>
public sealed class NamesAreTakenOut
{
    private static readonly KnownNames Ana = new(["Ana Peña", "Ana Peña Ruiz", "Peña, Ana"], ["ana@example.org"]);

    [Theory]
    [InlineData("Ana Peña", "Name erased")]
    [InlineData("ANA PEÑA added to the team", "Name erased added to the team")]
    [InlineData("Seat of Ana Peña Ruiz cancelled; $35.00 is kept", "Seat of Name erased cancelled; $35.00 is kept")]
    [InlineData("Cy goes instead of Ana  Peña.", "Cy goes instead of Name erased.")]
    [InlineData("Ana Peña’s seat", "Name erased’s seat")]
    [InlineData("Personal link sent to Ana@example.org.", "Personal link sent to address erased.")]
    [InlineData("Ana Peñaranda, Diana Peña", "Ana Peñaranda, Diana Peña")]
    [InlineData("diana@example.org, ana@example.org.mx, x.ana@example.org", "diana@example.org, ana@example.org.mx, x.ana@example.org")]
    [InlineData("Invoice PACT26-00001 issued", "Invoice PACT26-00001 issued")]
    public void TakeOut_OfAText_ReplacesWholeNamesAndAddresses(string text, string expected) => Assert.Equal(expected, Ana.TakeOutOf(text));

    [Theory]
    [InlineData("May joined the team", "Name erased joined the team")]
    [InlineData("Paid on May 5, 2027, by a team that may grow", "Paid on May 5, 2027, by a team that may grow")]
    [InlineData("may", "Name erased")]
    public void TakeOut_ANameOfOneWord_LeavesDaysAndWordsAlone(string text, string expected) => Assert.Equal(expected, new KnownNames(["May"], []).TakeOutOf(text));

    [Fact]
    public void TakeOut_WhereNothingIsKnown_ChangesNothing() => Assert.Equal("Name erased", new KnownNames(["Name erased", "", null], [null, ""]).TakeOutOf("Name erased"));
}
