using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PactPortal.Application;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>
/// What a recorded download leads to its file by. A browser gets the file by plain requests, in parts if it likes, and no file leaves
/// without a record.
/// </summary>
public sealed class DownloadTickets(IDataProtectionProvider protection, CurrentPerson current, RealTime real)
{
    // Whatever this class and its folder are called: another one would end the downloads that run.
    private const string Purpose = "PactPortal.PrintJobs.Download";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    public string For(Guid printJobId, int attempt) => protector.Protect($"{Subject(printJobId, attempt)}|{(real.Now + Life).UtcTicks}");

    public bool Opens(string? ticket, Guid printJobId, int attempt)
    {
        try
        {
            return protector.Unprotect(ticket ?? "").Split('|') is [var subject, var until]
                && subject == Subject(printJobId, attempt) && long.Parse(until, CultureInfo.InvariantCulture) > real.Now.UtcTicks;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private string Subject(Guid printJobId, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{printJobId:N}/{attempt}/{current.Person.AccountId:N}");
}
