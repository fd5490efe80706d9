using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Paste;

/// <summary>The people of a sheet, looked over against the team: all of them fit, or the problems say why none is added.</summary>
public sealed record CheckedPeople(IReadOnlyList<AttendeeDetails> People, IReadOnlyList<SheetProblem> Problems)
{
    private static readonly Dictionary<string, string> ColumnOf = new()
    {
        [nameof(TeamForm.FullName)] = "Full name",
        [nameof(TeamForm.Email)] = "E-mail",
        [nameof(TeamForm.AgencyType)] = "Agency type",
        [nameof(TeamForm.JobTitle)] = "Job title",
        [nameof(TeamForm.Rate)] = "Rate",
        [nameof(TeamForm.LatinSpelling)] = "Latin name",
        [nameof(TeamForm.Day)] = "Day",
    };

    public static CheckedPeople Of(string text, RegistrationContext context)
    {
        var sheet = PeopleSheet.Read(text, context);
        var (people, problems) = (new List<AttendeeDetails>(), sheet.Problems.ToList());
        var (onTeam, most) = (context.Registration.Attendees.Count, context.Convening.LargestTeam);
        if (onTeam + sheet.People.Count > most)
        {
            var sentence = onTeam == 0
                ? $"A team has at most {most} people; this sheet has {sheet.People.Count}."
                : $"A team has at most {most} people; {(onTeam == 1 ? "one is" : $"{onTeam} are")} on it, and this sheet has {sheet.People.Count}.";
            return new CheckedPeople([], [new SheetProblem(sheet.People[^1].Row, "All", $"{sheet.People.Count} people", sentence)]);
        }

        var seen = context.Registration.Attendees.Select(attendee => Key(attendee.Details)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, answers) in sheet.People)
        {
            var details = answers.Read(context);
            problems.AddRange(details.Refusals.Select(refusal => new SheetProblem(row, ColumnOf[refusal.Field ?? nameof(TeamForm.FullName)], ValueOf(answers, refusal.Field), refusal.Sentence)));
            if (details.Succeeded && !seen.Add(Key(details.Value)))
            {
                problems.Add(new SheetProblem(row, "Full name", details.Value.FullName, "This person is on the team already, with this e-mail."));
            }
            else if (details.Succeeded)
            {
                people.Add(details.Value);
            }
        }

        return new CheckedPeople(people, [.. problems.OrderBy(problem => problem.Row)]);
    }

    private static string Key(AttendeeDetails details) => $"{details.Email}\n{details.FullName}";

    private static string ValueOf(TeamForm answers, string? field) => field switch
    {
        nameof(TeamForm.FullName) => answers.FullName,
        nameof(TeamForm.Email) => answers.Email,
        nameof(TeamForm.AgencyType) => answers.AgencyType,
        nameof(TeamForm.JobTitle) => answers.JobTitle,
        nameof(TeamForm.Rate) => answers.Rate,
        nameof(TeamForm.LatinSpelling) => answers.LatinSpelling,
        nameof(TeamForm.Day) => answers.Day,
        _ => null,
    } ?? "";
}
