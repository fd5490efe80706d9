using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PactPortal.Documents.Schedules;

/// <summary>
/// A number for each event, because the files ask for one, the same in each release. It is 31 bits of a hash of the event's identifier:
/// apps keep it in four bytes, and identifiers made in one moment begin alike. Where two events come to one number, as in 5 of 1,000,000
/// schedules of 140, the one whose identifier was made later gets another, so that an addition changes no number. The price: when
/// the earlier of such two leaves the facts, the other's number changes.
/// </summary>
internal static class ScheduleNumbers
{
    /// <exception cref="InvalidOperationException">An event is there twice.</exception>
    public static IReadOnlyDictionary<Guid, int> Of(IEnumerable<Guid> ids)
    {
        Dictionary<Guid, int> numbers = [];
        HashSet<int> taken = [0];
        foreach (var id in ids.Order())
        {
            var turn = (byte)0;
            while (!taken.Add(Hash(id, turn)))
            {
                turn = checked((byte)(turn + 1));
            }

            if (!numbers.TryAdd(id, Hash(id, turn)))
            {
                throw new InvalidOperationException($"The event {id} is in the schedule twice.");
            }
        }

        return numbers;
    }

    internal static int Hash(Guid id, byte turn)
    {
        Span<byte> octets = stackalloc byte[17];
        id.TryWriteBytes(octets, bigEndian: true, out _);
        octets[^1] = turn;
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(octets)) & int.MaxValue;
    }
}
