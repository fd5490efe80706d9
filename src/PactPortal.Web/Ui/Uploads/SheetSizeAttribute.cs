using PactPortal.Web.Hosting;

namespace PactPortal.Web.Ui.Uploads;

/// <summary>A sheet of rows: at most what <see cref="SheetText"/> reads.</summary>
public abstract class SheetSizeAttribute() : UploadSizeAttribute(SheetText.LargestFile);
