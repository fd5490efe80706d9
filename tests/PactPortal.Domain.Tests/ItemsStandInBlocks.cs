using PactPortal.Domain.Programme;

namespace PactPortal.Domain.Tests;

public sealed class ItemsStandInBlocks
{
    private const string Morning = "2026-12-09T09:00-08:00/2026-12-09T12:00-08:00";

    private readonly SomeDraft agenda = new();
    private readonly AgendaItem day;
    private readonly AgendaItem morning;
    private readonly AgendaItem session;

    public ItemsStandInBlocks()
    {
        day = agenda.Block("DAY", Morning);
        morning = agenda.Block("AM", Morning, parentId: day.AgendaItemId);
        session = agenda.Item("A1", Morning, with: terms => terms with { ParentId = morning.AgendaItemId });
    }

    [Fact]
    public void Above_ASession_IsItsBlockThenTheBlocksBlock() =>
        Assert.Equal(["AM", "DAY"], new AgendaTree(agenda.Items).Above(session).Select(item => item.Code));

    [Fact]
    public void Under_TheOutermostBlock_IsEverythingInIt() =>
        Assert.Equal(["AM", "A1"], new AgendaTree(agenda.Items).Under(day).Select(item => item.Code));

    [Fact]
    public void WhyNot_ABlockOrNone_IsFine()
    {
        var tree = new AgendaTree(agenda.Items);

        Assert.Null(tree.WhyNot(session.AgendaItemId, day.AgendaItemId, "Parent"));
        Assert.Null(tree.WhyNot(Guid.CreateVersion7(), morning.AgendaItemId, "Parent"));
        Assert.Null(tree.WhyNot(day.AgendaItemId, null, "Parent"));
    }

    [Fact]
    public void WhyNot_WhatStandsInTheItemAlready_MakesACircleAndIsRefused() =>
        Assert.Equal(
            new Refusal("“About AM” stands in this item already. Choose another block, or none.", "Parent"),
            new AgendaTree(agenda.Items).WhyNot(day.AgendaItemId, morning.AgendaItemId, "Parent"));

    [Fact]
    public void WhyNot_ItselfOrASessionOrSomethingGone_IsRefusedEachWithItsSentence()
    {
        var tree = new AgendaTree(agenda.Items);

        Assert.Equal(
            [
                "An item can’t stand in itself. Choose another block, or none.",
                "“About A1” is not a block of sessions. Choose one that is, or none.",
                "This block is no longer there. Choose another, or none.",
            ],
            new[] { day.AgendaItemId, session.AgendaItemId, Guid.CreateVersion7() }
                .Select(parent => tree.WhyNot(day.AgendaItemId, parent, null)?.Sentence));
    }

    [Fact]
    public void Tree_OfACircleThatAFileBrought_EndsAndSaysWhoIsInIt()
    {
        SomeDraft.Change(day, terms => terms with { ParentId = morning.AgendaItemId });
        var self = agenda.Block("SELF", Morning);
        SomeDraft.Change(self, terms => terms with { ParentId = self.AgendaItemId });

        var tree = new AgendaTree(agenda.Items);

        Assert.Equal(["AM", "DAY"], tree.Above(session).Select(item => item.Code));
        Assert.Equal(["AM"], tree.Above(day).Select(item => item.Code));
        Assert.Equal(["AM", "A1"], tree.Under(day).Select(item => item.Code));
        Assert.Equal(["DAY", "AM", "SELF"], agenda.Items.Where(tree.IsInCircle).Select(item => item.Code));
    }
}
