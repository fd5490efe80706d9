using System.Globalization;
using PactPortal.Application.Seeding;
using PactPortal.Data.Seeding;

namespace PactPortal.Web.Hosting;

/// <summary><c>Demonstration:Clock</c>: a preset by name, or an instant.</summary>
public static class ClockSetting
{
    /// <summary>Null where nothing is configured.</summary>
    public static ClockPreset? Read(IConfiguration configuration)
    {
        var setting = configuration["Demonstration:Clock"];
        if (string.IsNullOrWhiteSpace(setting))
        {
            return null;
        }

        if (Application.Seeding.Demonstration.Presets.FirstOrDefault(preset => preset.Id == setting) is { } named)
        {
            return named;
        }

        return DateTimeOffset.TryParse(setting, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new ClockPreset(setting, "Another moment", at)
            : throw new StartRefusedException(
                $"Demonstration:Clock is \"{setting}\": it can be an instant or {string.Join(", ", Application.Seeding.Demonstration.Presets.Select(preset => preset.Id))}.");
    }
}
