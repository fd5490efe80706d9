using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PactPortal.Domain;

namespace PactPortal.Data;

internal sealed class MoneyToCents() : ValueConverter<Money, long>(money => money.Cents, cents => new Money(cents));

internal sealed class PercentToBasisPoints() : ValueConverter<Percent, int>(percent => percent.BasisPoints, points => new Percent(points));

/// <summary>SQLite can't order instants with an offset: the ticks of UTC can be ordered and compared.</summary>
internal sealed class InstantToTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class InstantToUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
