using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

/// <summary>What a cancellation shows before it is made. A seat costs $195.00, of which $35.00 is kept.</summary>
public sealed class SeatsAreGivenUp
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(22999, 0)]
    [InlineData(23000, 0)]
    [InlineData(23001, 1)]
    [InlineData(38999, 15999)]
    [InlineData(39000, 16000)]
    [InlineData(60000, 37000)]
    public void Of_OneSeatOfTwo_GivesBackWhatWasPaidBeyondTheOtherAndTheFee(long paid, long refund)
    {
        var team = SomeMoney.Team(2);

        var price = Price(team, [team.Attendees[0]], paid);

        Assert.Equal((Some.Cents(19500), Some.Cents(3500), Some.Cents(paid), Some.Cents(refund)), (price.Price, price.Kept, price.Paid, price.Refund));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7000, 0)]
    [InlineData(7001, 1)]
    [InlineData(39000, 32000)]
    public void Of_AllSeats_KeepsTheFeeOfEachAndIsNeverBelowZero(long paid, long refund)
    {
        var team = SomeMoney.Team(2);

        var price = Price(team, team.Attendees, paid);

        Assert.Equal((Some.Cents(7000), Some.Cents(refund)), (price.Kept, price.Refund));
    }

    [Theory]
    [InlineData(16000, 16000)] // what was promised for the first is no part of what the second gives
    [InlineData(0, 32000)]
    [InlineData(32000, 0)]
    [InlineData(32001, 0)]
    public void Of_TheSecondSeatAfterTheFirst_LeavesOutWhatIsPromisedBack(long promised, long refund)
    {
        var team = SomeMoney.Team(2);
        GiveUp(team);

        var price = Price(team, team.Attendees, paid: 39000, promised);

        Assert.Equal((Some.Cents(promised), Some.Cents(refund)), (price.Promised, price.Refund));
    }

    [Fact]
    public void Cancel_OneAfterTheOther_OwesWhatIsKeptOfEach()
    {
        var team = SomeMoney.Team(2);

        GiveUp(team);
        var afterOne = (team.Total, team.Status);
        GiveUp(team);

        Assert.Equal((Some.Cents(23000), RegistrationStatus.Confirmed), afterOne);
        Assert.Equal((Some.Cents(7000), RegistrationStatus.Cancelled), (team.Total, team.Status));
    }

    private static void GiveUp(Registration team) => team.Cancel([team.Attendees[0].AttendeeId], SomeMoney.Policies().Cancellation[0], Some.Act());

    private static CancellationPrice Price(Registration team, IReadOnlyCollection<Attendee> seats, long paid, long promised = 0) =>
        CancellationPrice.Of(team, seats, SomeMoney.Policies().Cancellation[0], Some.Cents(paid), Some.Cents(promised));
}
