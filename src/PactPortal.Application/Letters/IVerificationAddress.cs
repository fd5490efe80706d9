namespace PactPortal.Application.Letters;

/// <summary>Where whoever reads a document checks it: an address of the web, which the documents print.</summary>
public interface IVerificationAddress
{
    /// <returns>The address in full.</returns>
    string Of(string code);
}
