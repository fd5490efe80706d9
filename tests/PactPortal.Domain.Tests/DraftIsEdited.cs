using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

public sealed class DraftIsEdited
{
    [Fact]
    public void Start_Draft_HoldsNoPriceAndSaysWhoStarted()
    {
        var draft = Some.Draft();

        Assert.True(draft.IsDraft);
        Assert.Equal(Money.Zero, draft.Total);
        Assert.Equal(("Draft started", "Marisol Quillfeather"), (draft.Timeline[0].What, draft.Timeline[0].ActorName));
    }

    [Fact]
    public void Add_SamePersonTwice_IsRefusedAtTheName()
    {
        var draft = Some.Draft();
        draft.Add(Some.Person("Ola Testerly", "ola@fresno.example.org"), 25, Some.Act());
        var version = draft.Version;

        var outcome = draft.Add(Some.Person("OLA TESTERLY", "Ola@Fresno.Example.org"), 25, Some.Act());

        Assert.Equal("FullName", Assert.Single(outcome.Refusals).Field);
        Assert.Single(draft.Attendees);
        Assert.Equal(version, draft.Version);
    }

    [Theory]
    [InlineData("Ola Testerly", "finn@fresno.example.org")]
    [InlineData("Finn Samplewood", "ola@fresno.example.org")]
    public void Add_SameNameOrSameMailboxOnly_IsAnotherPerson(string name, string email)
    {
        var draft = Some.Draft();
        draft.Add(Some.Person("Ola Testerly", "ola@fresno.example.org"), 25, Some.Act());

        Assert.True(draft.Add(Some.Person(name, email), 25, Some.Act()).Succeeded);
    }

    [Fact]
    public void Add_TwentySixthPerson_IsRefused()
    {
        var draft = DraftOf(25);

        var outcome = draft.Add(Some.Person("One too many"), 25, Some.Act());

        Assert.Equal("A team has at most 25 people. Submit this team, then start another.", Assert.Single(outcome.Refusals).Sentence);
        Assert.Equal(25, draft.Attendees.Count);
    }

    [Fact]
    public void Add_AfterSomebodyOfAFullTeamWasTakenOff_Succeeds()
    {
        var draft = DraftOf(25);
        draft.Remove(draft.Attendees[3].AttendeeId, Some.Act());

        Assert.True(draft.Add(Some.Person("In their place"), 25, Some.Act()).Succeeded);
    }

    [Fact]
    public void Remove_InTheMiddle_KeepsTheOrderOfTheOthers()
    {
        var draft = DraftOf(3);

        draft.Remove(draft.Attendees[1].AttendeeId, Some.Act());
        draft.Add(Some.Person("Person 4"), 25, Some.Act());

        Assert.Equal(["Person 1", "Person 3", "Person 4"], draft.Attendees.Select(attendee => attendee.Details.FullName));
        Assert.Equal([1, 3, 4], draft.Attendees.Select(attendee => attendee.Position));
    }

    [Fact]
    public void Remove_SomebodyWhoIsNotOnTheTeam_IsImpossible()
    {
        Assert.Throws<InvalidOperationException>(() => DraftOf(1).Remove(Guid.CreateVersion7(), Some.Act()));
    }

    [Fact]
    public void Change_Details_RaisesThePersonsAndTheTeamsVersion()
    {
        var draft = DraftOf(1);
        var (person, version) = (draft.Attendees[0], draft.Version);

        draft.Change(person.AttendeeId, person.Details with { JobTitle = "Supervisor" }, Some.Act());

        Assert.Equal(2, person.Version);
        Assert.True(draft.Version > version);
        Assert.Equal("Person 1 changed", draft.Timeline[^1].What);
    }

    [Fact]
    public void Change_ToTheSameDetails_ChangesNothing()
    {
        var draft = DraftOf(1);
        var (person, version) = (draft.Attendees[0], draft.Version);

        draft.Change(person.AttendeeId, person.Details with { }, Some.Act());

        Assert.Equal(1, person.Version);
        Assert.Equal(version, draft.Version);
    }

    [Fact]
    public void Change_IntoAnotherPersonOfTheTeam_IsRefused()
    {
        var draft = DraftOf(2);

        var outcome = draft.Change(draft.Attendees[1].AttendeeId, draft.Attendees[0].Details, Some.Act());

        Assert.False(outcome.Succeeded);
        Assert.Equal("Person 2", draft.Attendees[1].Details.FullName);
    }

    [Fact]
    public void Timeline_EntryDatedBeforeAnother_StandsBeforeIt()
    {
        var draft = Some.Draft(at: Some.November);

        draft.Add(Some.Person("Ola Testerly"), 25, Some.Act(Some.September));

        Assert.Equal(["Ola Testerly added to the team", "Draft started"], draft.Timeline.Select(entry => entry.What));
    }

    [Fact]
    public void Timeline_EntriesOfOneInstant_StandInTheOrderTheyWereMade()
    {
        var draft = DraftOf(12);

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"Person {number} added to the team"), draft.Timeline.Skip(1).Select(entry => entry.What));
    }

    private static Registration DraftOf(int people)
    {
        var draft = Some.Draft();
        foreach (var number in Enumerable.Range(1, people))
        {
            draft.Add(Some.Person($"Person {number}"), 25, Some.Act());
        }

        return draft;
    }
}
