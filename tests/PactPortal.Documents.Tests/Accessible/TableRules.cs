using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Accessible;

/// <summary>PDF/UA-1, 7.5: a table is a rectangle, and each of its heads says what it heads.</summary>
internal static class TableRules
{
    public static void Require(Printed printed)
    {
        foreach (var table in printed.Nodes.Where(node => node.Type == "Table"))
        {
            var groups = table.Children.Select(child => child.Type).ToList();
            var rows = table.Descendants.Where(node => node.Type == "TR").ToList();

            Assert.Equal(["Caption", "THead"], groups.Take(2));
            Assert.Equal(groups.Distinct(), groups);
            Assert.Equal(groups.Order(Comparer<string>.Create((a, b) => Place(a).CompareTo(Place(b)))), groups);
            Assert.Single(rows.Select(row => row.Children.Count()).Distinct());
            Assert.All(rows.SelectMany(row => row.Children).Where(cell => cell.Entries.ContainsKey("A")), cell => Assert.DoesNotContain(printed.Pdf.Dictionary(cell.Entries["A"]).Keys, key => key is "ColSpan" or "RowSpan"));
            Assert.All(table.Children.Single(child => child.Type == "THead").Descendants.Where(node => node.Type != "TR"), head =>
            {
                Assert.Equal("TH", head.Type);
                Assert.Equal("Column", Scope(printed, head));
                Assert.NotEmpty(Reading.Printed.Squeeze(head.Text));
            });
            Assert.All(rows.Skip(1), row =>
            {
                Assert.Equal("Row", Scope(printed, row.Children.First()));
                Assert.All(row.Children.Skip(1), cell => Assert.Equal("TD", cell.Type));
            });
        }
    }

    private static int Place(string group) => Array.IndexOf(["Caption", "THead", "TBody", "TFoot"], group);

    private static string Scope(Printed printed, StructureNode cell) => printed.Pdf.Name(printed.Pdf.Dictionary(cell.Entries["A"])["Scope"]);
}
