namespace PactPortal.Domain.Convenings;

/// <summary>A refund rule in words, the same on pages and in letters.</summary>
public static class RefundWords
{
    /// <summary>"a full refund, less $35 a person", "a half refund", "a 75 percent refund", "no refund".</summary>
    public static string Of(CancellationBand band)
    {
        var percent = band.Refund.BasisPoints % 100 == 0 ? $"{band.Refund.BasisPoints / 100}" : $"{band.Refund}";
        var share = band.Refund.BasisPoints switch
        {
            0 => "no refund",
            10_000 => "a full refund",
            5_000 => "a half refund",
            _ => $"{ArticleOf(percent)} {percent} percent refund",
        };
        return band.FeePerPerson.IsZero || band.Refund.BasisPoints == 0 ? share : $"{share}, less {MoneyFormat.Brief(band.FeePerPerson)} a person";
    }

    /// <summary>"an" before eight, eleven, eighteen and eighty-odd.</summary>
    private static string ArticleOf(string number) =>
        number.StartsWith('8') || number.Split('.')[0] is "11" or "18" ? "an" : "a";
}
