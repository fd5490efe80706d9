namespace PactPortal.Domain.Convenings;

/// <summary>A refund rule in words, the same on pages and in letters.</summary>
public static class RefundWords
{
    /// <summary>"a full refund, less $35 a person", "a 50 percent refund", "no refund".</summary>
    public static string Of(CancellationBand band)
    {
        var share = band.Refund.BasisPoints switch
        {
            0 => "no refund",
            10_000 => "a full refund",
            5_000 => "a half refund",
            _ when band.Refund.BasisPoints % 100 == 0 => $"a {band.Refund.BasisPoints / 100} percent refund",
            _ => $"a {band.Refund} percent refund",
        };
        return band.FeePerPerson.IsZero ? share : $"{share}, less {MoneyFormat.Brief(band.FeePerPerson)} a person";
    }
}
