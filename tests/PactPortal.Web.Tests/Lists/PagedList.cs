using PactPortal.Data;

namespace PactPortal.Web.Tests.Lists;

/// <summary>A list of the portal that is shown page by page.</summary>
/// <param name="View">Its view, below the features.</param>
/// <param name="Reader">Who reads it.</param>
/// <param name="Address">Of its first page.</param>
/// <param name="Row">
/// Finds in each row what tells it from all others. Of a link that leads within the portal its last part counts, of anything else its text.
/// </param>
/// <param name="ReadAsync">What the list has to show, as the database has it.</param>
internal sealed record PagedList(
    string View, string Reader, string Address, string Row,
    Func<PortalDbContext, Task<List<string>>> ReadAsync);
