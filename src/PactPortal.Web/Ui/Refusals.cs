using Microsoft.AspNetCore.Mvc.ModelBinding;
using PactPortal.Domain;

namespace PactPortal.Web.Ui;

/// <summary>Puts refusals beside the fields they belong to.</summary>
public static class Refusals
{
    /// <param name="prefix">The form's name within the page.</param>
    public static void Refuse(this ModelStateDictionary state, string prefix, string field, string sentence)
    {
        // What the binder said of a field is put in the form's own words.
        state.Remove(Key(prefix, field), out var previous);
        var key = Key(prefix, field);
        if (previous is not null)
        {
            state.SetModelValue(key, previous.RawValue, previous.AttemptedValue);
        }

        state.AddModelError(key, sentence);
    }

    public static void Refuse(this ModelStateDictionary state, string prefix, IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            if (refusal.Field is { } field)
            {
                state.Refuse(prefix, field, refusal.Sentence);
            }
            else
            {
                state.AddModelError("", refusal.Sentence);
            }
        }
    }

    /// <summary>Lets a hidden field show the page's new value and not what was sent.</summary>
    public static void Forget(this ModelStateDictionary state, string prefix, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            state.Remove(Key(prefix, field));
        }
    }

    private static string Key(string prefix, string field) => prefix.Length == 0 ? field : $"{prefix}.{field}";

    private static void Remove(this ModelStateDictionary state, string key, out ModelStateEntry? entry)
    {
        entry = state.GetValueOrDefault(key);
        state.Remove(key);
    }
}
