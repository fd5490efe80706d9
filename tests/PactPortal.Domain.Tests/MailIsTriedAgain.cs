using System.Globalization;
using PactPortal.Domain.Mail;

namespace PactPortal.Domain.Tests;

public sealed class MailIsTriedAgain
{
    [Theory]
    [InlineData(1, "00:01")]
    [InlineData(2, "00:05")]
    [InlineData(3, "00:30")]
    [InlineData(4, "02:00")]
    [InlineData(5, "08:00")]
    [InlineData(6, "1.00:00")]
    [InlineData(7, "1.12:00")]
    [InlineData(8, null)]
    public void After_AnAttemptAtAMessage_WaitsLongerEachTimeAndThenEnds(int attempts, string? wait) =>
        Assert.Equal(wait is null ? null : TimeSpan.Parse(wait, CultureInfo.InvariantCulture), RetrySchedule.After(attempts));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(1000, 15)]
    public void OfServer_ThatIsAway_IsAFewMinutesHoweverLongItLasts(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetrySchedule.OfServer(failures));
}
