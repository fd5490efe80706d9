namespace PactPortal.Domain.Billing;

/// <summary>What is open by how long it is overdue; a day is one of the convening's zone.</summary>
public sealed record Ageing(Money NotDue, Money To30, Money To60, Money To90, Money Over90)
{
    public static readonly Ageing Nothing = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    public Money Total => NotDue + To30 + To60 + To90 + Over90;

    public Money Overdue => Total - NotDue;
}
