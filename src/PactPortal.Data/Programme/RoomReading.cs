using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

public static class RoomReading
{
    /// <summary>With the times at which they can't be had.</summary>
    public static IQueryable<Room> WithClosures(this IQueryable<Room> rooms) => rooms.Include("closures");
}
