using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace PactPortal.Web.Hosting;

/// <summary>Why the program could not start, where that lies outside of it: one line. What it doesn't know stays an exception.</summary>
internal static class StartFaults
{
    public static string? SentenceFor(Exception exception) => exception switch
    {
        StartRefusedException => exception.Message,
        // Settings that can't be read at all; the message names the file.
        InvalidDataException { InnerException: FormatException or System.Text.Json.JsonException } => $"{exception.Message.TrimEnd('.')}: {Line(exception.InnerException)}",
        IOException { InnerException: AddressInUseException } => $"{Line(exception)} Name another by --urls.",
        FormatException { Source: "Microsoft.AspNetCore.Http" } => $"--urls is no address: {Line(exception)}",
        SocketException => $"The portal can’t listen where --urls says: {Line(exception)}",
        _ => null,
    };

    private static string Line(Exception exception) => exception.Message.ReplaceLineEndings(" ");
}
