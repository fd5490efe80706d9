using PactPortal.Domain.Counties;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

/// <summary>People, and cohorts of them, who are wanted where they can't be.</summary>
public sealed class SpeakersAreInConflict
{
    private readonly SomeAgenda agenda = new();

    [Theory]
    [InlineData(SpeakingRole.Speaker)]
    [InlineData(SpeakingRole.Moderator)]
    [InlineData(SpeakingRole.Interpreter)]
    public void Somebody_InTwoItemsAtOnce_MustBeSettledWhateverTheyDo(SpeakingRole role)
    {
        var paloma = agenda.Speaker("Paloma Sagecrest");
        agenda.Item("OH-1", "16:00", "17:00").With(paloma, role, SpeakingAnswer.Asked);
        agenda.Item("E4", "15:05", "16:20").With(paloma);

        var sentence = "Paloma Sagecrest is in E4 until 4:20 p.m. and in OH-1 from 4:00 p.m.";
        agenda.Has(sentence, ConflictKind.SpeakerInTwoPlaces, ConflictSeverity.MustBeSettled);
        var conflict = agenda.Conflicts[0];
        Assert.Equal((agenda.At("16:00"), agenda.At("16:20")), (conflict.BeginsAt, conflict.EndsAt));
        Assert.Equal((null, paloma), (conflict.Room, conflict.Speaker));
    }

    [Fact]
    public void Somebody_WhoseItemsTouch_IsFine()
    {
        var paloma = agenda.Speaker("Paloma Sagecrest");
        agenda.Item("E4", "15:05", "16:00").With(paloma);
        agenda.Item("OH-1", "16:00", "17:00").With(paloma);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void Somebody_InABlockAndInItsSession_IsInOnePlace()
    {
        var paloma = agenda.Speaker("Paloma Sagecrest");
        var block = agenda.Item("AM", "09:00", "12:00").With(paloma);
        agenda.Item("C1", "10:00", "11:00").With(paloma).Inside(block);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void Somebody_WhoLooksAfterTheQuietRoom_MaySpeakToo()
    {
        var paloma = agenda.Speaker("Paloma Sagecrest");
        agenda.Item("QR", "08:00", "09:00").With(paloma).Throughout(agenda.At("2026-12-10 13:00"));
        agenda.Item("C1", "10:00", "11:00").With(paloma);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void Somebody_WhoDeclined_IsInNoOtherPlaceAndStillInTheItem()
    {
        var linh = agenda.Speaker("Linh Marigoldstone");
        agenda.Item("E4", "15:05", "16:20").With(linh, answer: SpeakingAnswer.Declined);
        agenda.Item("OH-1", "16:00", "17:00").With(linh);
        linh.SayAbsences([(agenda.At("15:00"), agenda.At("16:00"))], Some.September);

        agenda.Has("Linh Marigoldstone declined E4 and still stands in it", ConflictKind.SpeakerDeclined, ConflictSeverity.LookAtIt);
    }

    [Theory]
    [InlineData("12:00", "14:00", "Noor Saltmarsh can’t be there until 2:00 p.m. and is in D3 from 1:30 p.m.")]
    [InlineData("14:00", "2026-12-09 00:00", "Noor Saltmarsh is in D3 until 2:45 p.m. and can’t be there from 2:00 p.m.")]
    [InlineData("08:00", "13:30", null)]
    [InlineData("14:45", "18:00", null)]
    public void Somebody_AtATimeTheySaidTheyCant_MustBeSettled(string from, string until, string? sentence)
    {
        var noor = agenda.Speaker("Noor Saltmarsh");
        agenda.Item("D3", "13:30", "14:45").With(noor);
        noor.SayAbsences([(agenda.At(from), agenda.At(until))], Some.September);

        agenda.Has(sentence, ConflictKind.SpeakerAway, ConflictSeverity.MustBeSettled);
    }

    [Fact]
    public void Somebody_WithManyTimesTheyCant_IsOneConflictForEachItemThatTheyMeet()
    {
        var noor = agenda.Speaker("Noor Saltmarsh");
        agenda.Item("A1", "09:00", "10:00").With(noor);
        agenda.Item("B1", "11:00", "12:00").With(noor);
        agenda.Item("C1", "13:00", "14:00").With(noor);
        (string From, string Until)[] times =
            [
                ("13:30", "13:40"), ("07:00", "09:05"), ("13:35", "13:45"), ("13:50", "13:55"), ("13:51", "13:52"),
                ("10:00", "11:00"), ("11:50", "12:30"),
            ];
        noor.SayAbsences(times.Select(time => (agenda.At(time.From), agenda.At(time.Until))), Some.September);

        Assert.Equal(
            [
                "Noor Saltmarsh can’t be there until 9:05 a.m. and is in A1 from 9:00 a.m.",
                "Noor Saltmarsh is in B1 until 12:00 p.m. and can’t be there from 11:50 a.m.",
                "Noor Saltmarsh is in C1 until 2:00 p.m. and can’t be there from 1:30 p.m.",
            ],
            agenda.Sentences);
        Assert.Equal([5, 10, 20], agenda.Conflicts.Select(conflict => conflict.Key.Extent));
    }

    [Fact]
    public void Somebody_WhoDidNotSayWhenTheyCant_IsNoConflictAndIsNamed()
    {
        var (said, notSaid, declined, unused) = (agenda.Speaker("Ada"), agenda.Speaker("Bo"), agenda.Speaker("Cy"), agenda.Speaker("Di"));
        agenda.Item("D3", "", "").With(said).With(notSaid).With(declined, answer: SpeakingAnswer.Declined);
        said.SayAbsences([], Some.September);

        Assert.Equal([notSaid], TimesNotSaid.Of(agenda.Draft).Speakers);
        Assert.DoesNotContain(unused, TimesNotSaid.Of(agenda.Draft).Speakers);
    }

    [Theory]
    [InlineData(AccessProvision.Scheduled, null, "An interpreter is scheduled for E4, nobody is named")]
    [InlineData(AccessProvision.Scheduled, SpeakingAnswer.Asked, "An interpreter is scheduled for E4, Luz Verbena hasn’t confirmed")]
    [InlineData(AccessProvision.Scheduled, SpeakingAnswer.Confirmed, null)]
    [InlineData(AccessProvision.OnRequest, null, null)]
    [InlineData(AccessProvision.NotOffered, null, null)]
    public void Interpreter_WhoIsScheduled_HasToBeConfirmed(AccessProvision provision, SpeakingAnswer? answer, string? sentence)
    {
        var (speaker, luz) = (agenda.Speaker("Paloma Sagecrest"), agenda.Speaker("Luz Verbena"));
        var item = agenda.Item("E4", "15:05", "16:20", terms => terms with { Interpreter = provision }).With(speaker);
        if (answer is { } said)
        {
            item.With(luz, SpeakingRole.Interpreter, said);
        }

        agenda.Has(sentence, ConflictKind.InterpreterMissing, ConflictSeverity.LookAtIt);
    }

    [Fact]
    public void Interpreter_WhoDeclined_IsNobody()
    {
        var luz = agenda.Speaker("Luz Verbena");
        agenda.Item("E4", "15:05", "16:20", terms => terms with { Interpreter = AccessProvision.Scheduled })
            .With(luz, SpeakingRole.Interpreter, SpeakingAnswer.Declined);

        Assert.Equal(
            ["Luz Verbena declined E4 and still stands in it", "An interpreter is scheduled for E4, nobody is named"], agenda.Sentences);
    }

    [Fact]
    public void Cohort_WantedInTwoItemsAtOnce_IsToBeLookedAt()
    {
        agenda.Item("C1", "10:00", "11:00", terms => terms with { Cohort = Cohort.Northern });
        agenda.Item("C3", "10:30", "11:30", terms => terms with { Cohort = Cohort.Northern });
        agenda.Item("C4", "10:30", "11:30", terms => terms with { Cohort = Cohort.BayArea });
        agenda.Item("C5", "11:30", "12:30", terms => terms with { Cohort = Cohort.Northern });

        agenda.Has(
            "The Northern cohort is wanted in C1 until 11:00 a.m. and in C3 from 10:30 a.m.",
            ConflictKind.CohortInTwoPlaces,
            ConflictSeverity.LookAtIt);
    }

    [Fact]
    public void Cohort_WithABlockOrARoomOfItsOwnOnAllDays_IsNotInTwoPlaces()
    {
        var block = agenda.Item("AM", "09:00", "12:00", terms => terms with { Cohort = Cohort.Northern });
        agenda.Item("C1", "10:00", "11:00", terms => terms with { Cohort = Cohort.Northern }).Inside(block);
        agenda.Item("ND", "08:00", "09:00", terms => terms with { Cohort = Cohort.Northern }).Throughout(agenda.At("2026-12-10 13:00"));

        Assert.Empty(agenda.Sentences);
    }
}
