using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Tests;

public sealed class SeatPoolOverride
{
    [Fact]
    public void Override_WithAReason_RecordsWhoWhenAndWhy()
    {
        var pool = Pool();

        var refusal = pool.Override(8, Some.Act(reason: "Two more from the pilot team"));

        Assert.Null(refusal);
        Assert.Equal(
            (8, "Marisol Quillfeather", Some.September, "Two more from the pilot team"),
            (pool.Capacity, pool.OverriddenBy, pool.OverriddenAt, pool.OverrideReason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Override_WithoutAReason_IsRefusedAndChangesNothing(string? reason)
    {
        var pool = Pool();

        var refusal = pool.Override(8, Some.Act(reason: reason));

        Assert.Equal("Reason", refusal?.Field);
        Assert.Equal(5, pool.Capacity);
        Assert.Null(pool.OverriddenBy);
    }

    [Fact]
    public void Override_BelowZero_IsRefusedAndChangesNothing()
    {
        var pool = Pool();

        var refusal = pool.Override(-1, Some.Act(reason: "Typing error"));

        Assert.Equal("Capacity", refusal?.Field);
        Assert.Equal(5, pool.Capacity);
    }

    [Fact]
    public void Override_BelowWhatIsTaken_LeavesNoSeatAndTakesNoneAway()
    {
        var pool = Pool();
        typeof(SeatPool).GetProperty(nameof(SeatPool.Taken))?.SetValue(pool, 4);

        pool.Override(2, Some.Act(reason: "The room is smaller"));

        Assert.Equal((4, 0), (pool.Taken, pool.Left));
    }

    private static SeatPool Pool() => new(Guid.CreateVersion7(), SeatPoolKind.CountyDay, SeatPoolKey.CountyDay(1, Some.Fresno), 5);
}
