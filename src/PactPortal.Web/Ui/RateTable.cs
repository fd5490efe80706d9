using PactPortal.Domain;

namespace PactPortal.Web.Ui;

/// <summary>The table of rates: one column a tier, the one in effect marked with ground, edge and words.</summary>
/// <param name="Caption">For screen readers, for example <c>Rate for one person, by the date the team is submitted</c>.</param>
public sealed record RateTable(string Caption, IReadOnlyList<RateTableTier> Tiers, IReadOnlyList<RateTableRow> Rows);

/// <summary>A column: <c>Early bird</c>, <c>through Oct 16</c>.</summary>
public sealed record RateTableTier(string Name, string Through, bool InEffect, bool Ended = false);

/// <summary>A row: the rate, who it is for, and its price in each tier, in the order of the tiers.</summary>
public sealed record RateTableRow(string Name, string Note, IReadOnlyList<Money> Prices);
