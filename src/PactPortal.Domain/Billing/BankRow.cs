using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PactPortal.Domain.Billing;

/// <summary>Money that a bank says came in.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Reference">What the payer wrote; the invoice's number stands somewhere in it.</param>
/// <param name="Nth">1, and more where the file says the same again: two equal rows are two payments.</param>
public sealed record BankRow(int Line, DateOnly Date, Money Amount, string Reference, int Nth)
{
    /// <summary>What the row says, as a key: in another file it is the same row.</summary>
    public Guid Key(Guid conveningId) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{conveningId}\n{Date:yyyy-MM-dd}\n{Amount.Cents}\n{Payment.Normalize(Reference)}\n{Nth}"))).AsSpan(0, 16));
}
