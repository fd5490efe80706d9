using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>One person's answers, as the browser sends them.</summary>
public sealed class TeamForm
{
    private const int LongestName = 200;

    /// <summary>Null for a person who is being added.</summary>
    public Guid? AttendeeId { get; set; }

    /// <summary>The person's version when the form was shown.</summary>
    public int? Version { get; set; }

    public string? FullName { get; set; }

    public string? LatinSpelling { get; set; }

    public string? Email { get; set; }

    /// <summary>The name of an <see cref="Domain.Organizations.AgencyType"/>.</summary>
    public string? AgencyType { get; set; }

    public string? JobTitle { get; set; }

    /// <summary>The code of a rate.</summary>
    public string? Rate { get; set; }

    /// <summary>The number of the day, for a day pass.</summary>
    public string? Day { get; set; }

    /// <summary>"another": show an empty form next.</summary>
    public string? Then { get; set; }

    /// <summary>The name's script is one that badges and documents can't print.</summary>
    public bool NeedsLatinSpelling => !string.IsNullOrWhiteSpace(FullName) && !PrintableText.CanPrint(FullName);

    public static TeamForm Of(Attendee attendee, IReadOnlyList<Rate> rates) => new()
    {
        AttendeeId = attendee.AttendeeId,
        Version = attendee.Version,
        FullName = attendee.Details.FullName,
        LatinSpelling = attendee.Details.LatinSpelling,
        Email = attendee.Details.Email,
        AgencyType = StoredName.Of(attendee.Details.AgencyType),
        JobTitle = attendee.Details.JobTitle,
        Rate = rates.SingleOrDefault(rate => rate.RateId == attendee.Details.RateId)?.Code,
        Day = attendee.Details.ChosenDay?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <param name="context">Says which rates and days the organization may choose from.</param>
    public Outcome<AttendeeDetails> Read(RegistrationContext context)
    {
        var refusals = new List<Refusal>();
        var person = ReadPerson(refusals);
        var rate = context.Rates.SingleOrDefault(candidate => candidate.Code == Rate);
        if (rate is null)
        {
            refusals.Add(new Refusal("Choose a rate.", nameof(Rate)));
        }

        var day = rate?.IsDayPass == true ? ReadDay(context.DaysOf(rate), refusals) : null;
        return refusals.Count > 0 || person is null || rate is null ? refusals : person with { RateId = rate.RateId, ChosenDay = day };
    }

    /// <summary>Somebody who goes instead of somebody: rate and day are those of the seat.</summary>
    public Outcome<AttendeeDetails> ReadInstead(Attendee leaving)
    {
        var refusals = new List<Refusal>();
        var person = ReadPerson(refusals);
        return refusals.Count > 0 || person is null ? refusals
            : person with { RateId = leaving.Details.RateId, ChosenDay = leaving.Details.ChosenDay };
    }

    private AttendeeDetails? ReadPerson(List<Refusal> refusals)
    {
        var name = Text(FullName, nameof(FullName), LongestName, "a full name of", "Enter the person’s full name.", refusals);
        var latin = NeedsLatinSpelling ? ReadLatinSpelling(refusals) : null;
        var email = ReadEmail(name, refusals);
        var job = Text(JobTitle, nameof(JobTitle), LongestName, "a job title of", null, refusals);

        // By its name alone: parsing would take "1" and, worse, add up "HumanServices,Probation".
        var agency = StoredName.Find<AgencyType>(AgencyType) ?? default;
        if (agency == default)
        {
            refusals.Add(new Refusal("Choose an agency type.", nameof(AgencyType)));
        }

        return name is null || email is null ? null : new AttendeeDetails(name, latin, email, agency, job, Guid.Empty, null);
    }

    private static string? Text(string? typed, string field, int longest, string what, string? missing, List<Refusal> refusals)
    {
        var text = OneLineText.Clean(typed);
        if (string.IsNullOrEmpty(text) || PrintableText.IsBlank(text))
        {
            if (missing is not null)
            {
                refusals.Add(new Refusal(missing, field));
            }

            return null;
        }

        if (OneLineText.WhyNot(text, longest, "on one line, in letters that can be read", what) is { } sentence)
        {
            refusals.Add(new Refusal(sentence, field));
        }

        return text;
    }

    private string? ReadLatinSpelling(List<Refusal> refusals)
    {
        var latin = Text(
            LatinSpelling, nameof(LatinSpelling), LongestName, "a Latin spelling of",
            $"Enter how {FullName?.Trim()} is written in Latin letters. Badges and documents can’t print this script yet.", refusals);
        if (latin is not null && !PrintableText.CanPrint(latin))
        {
            refusals.Add(new Refusal("Enter the name in Latin letters, for example as in a passport.", nameof(LatinSpelling)));
        }

        return latin;
    }

    private string? ReadEmail(string? name, List<Refusal> refusals)
    {
        if (OneLineText.Clean(Email) is null)
        {
            refusals.Add(new Refusal($"Enter an e-mail for {name ?? "this person"}.", nameof(Email)));
            return null;
        }

        var email = EmailAddress.Read(Email, nameof(Email));
        refusals.AddRange(email.Refusals);
        return email.Succeeded ? email.Value : null;
    }

    private int? ReadDay(IReadOnlyList<int> days, List<Refusal> refusals)
    {
        if (int.TryParse(Day, System.Globalization.CultureInfo.InvariantCulture, out var day) && days.Contains(day))
        {
            return day;
        }

        refusals.Add(new Refusal("Choose the day of the one-day pass.", nameof(Day)));
        return null;
    }
}
