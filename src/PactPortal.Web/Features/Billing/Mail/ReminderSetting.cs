using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary><c>Billing:RemindDaysBefore</c> and <c>Billing:RemindDaysAfter</c>: settings of the program, not of the code.</summary>
public static class ReminderSetting
{
    private const int Longest = 90;

    public static ReminderDays Read(IConfiguration configuration) => new(Days(configuration, "Billing:RemindDaysBefore"), Days(configuration, "Billing:RemindDaysAfter"));

    private static int Days(IConfiguration configuration, string key) => configuration.Number(key, null, 1, Longest, "days");
}
