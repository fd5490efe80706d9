using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>Where a field stands in its form: the order of the model's properties, which ModelState doesn't keep.</summary>
internal static class FieldOrder
{
    /// <summary>A text that sorts as the form reads; the empty key first, names the model doesn't know last.</summary>
    public static string Of(ModelMetadata model, string key)
    {
        var place = "";
        var current = model;
        foreach (var part in key.Split('.', '[').Where(part => part.Length > 0))
        {
            if (part.EndsWith(']'))
            {
                place += part.TrimEnd(']').PadLeft(6, '0') + "/";
                current = current?.ElementMetadata;
                continue;
            }

            var at = current?.Properties.TakeWhile(property => !IsNamed(property, part)).Count();
            current = current?.Properties.FirstOrDefault(property => IsNamed(property, part));
            place += (current is null ? 999_999 : at ?? 0).ToString("000000", CultureInfo.InvariantCulture) + "/";
        }

        return place;
    }

    private static bool IsNamed(ModelMetadata property, string name) =>
        string.Equals(property.PropertyName, name, StringComparison.OrdinalIgnoreCase);
}
