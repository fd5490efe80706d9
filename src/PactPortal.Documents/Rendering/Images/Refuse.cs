namespace PactPortal.Documents.Rendering.Images;

internal static class Refuse
{
    /// <exception cref="ArgumentException">With the sentence.</exception>
    public static void If(bool isWrong, string sentence)
    {
        if (isWrong)
        {
            throw new ArgumentException(sentence);
        }
    }
}
