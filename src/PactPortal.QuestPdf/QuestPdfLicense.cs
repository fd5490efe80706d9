namespace PactPortal.QuestPdf;

/// <summary>The licence of QuestPDF that whoever runs the portal has; only they can say it.</summary>
public enum QuestPdfLicense
{
    /// <summary>Without charge: charities, open-source projects, people and firms under USD 1 million a year. No public body.</summary>
    Community,

    Professional,

    Enterprise,
}
