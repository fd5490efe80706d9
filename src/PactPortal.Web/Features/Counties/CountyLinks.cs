namespace PactPortal.Web.Features.Counties;

public static class CountyLinks
{
    public const string All = "/planning/counties";

    /// <param name="code">Two digits.</param>
    public static string To(string code) => $"/planning/counties/{code}";
}
