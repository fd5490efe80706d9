namespace PactPortal.Documents.Tests;

/// <summary>A letter, invented, that uses every block and is three pages long.</summary>
internal static class SampleDocument
{
    private static readonly Uri Verify = new("https://pact.example.org/verify/7QKD-M4WX");

    public static Document Letter() => With(Opening, Statement, Worksheet, People);

    public static Document Of(params IReadOnlyList<Block> blocks) => new()
    {
        Title = "A document",
        Created = new DateTimeOffset(2026, 8, 5, 10, 20, 0, TimeSpan.FromHours(-7)),
        FooterText = "Letter PACT26-L-00031",
        Blocks = blocks,
    };

    private static Document With(params IReadOnlyList<Block>[] parts) => Of([.. parts.SelectMany(part => part)]) with
    {
        Title = "CSEC fiscal-justification letter PACT26-L-00031",
        FooterText = "Letter PACT26-L-00031 · check it at pact.example.org/verify/7QKD-M4WX",
        Letterhead = new Letterhead("Child and Family Policy Institute of California", "2495 Natomas Park Drive, Suite 120", "Sacramento, CA 95833", "registration@pact.example.org"),
    };

    private static IReadOnlyList<Block> Opening =>
    [
        new Heading(1, "CSEC fiscal-justification letter 2026"),
        new Facts(
            new Fact("Date and letter", "August 5, 2026, ", Run.Reference("PACT26-L-00031")),
            new Fact("For", "Fresno County Department of Social Services"),
            new Fact("Dates and place", "December 8 to 10, 2026, Riverlight Hotel and Conference Center (fictional), Sacramento"),
            new Fact("Who would go", "5 people: child welfare, probation, behavioral health, public health, education"),
            new Fact("Cost, 5 people", Run.Reference("$5,053.65"), " if submitted through October 16, 2026")),
        new Heading(2, "Purpose"),
        new Paragraph("Fresno County asks its fiscal office to approve registration and travel for a team of five to the PACT Convening, three days of training and joint planning for the people who prevent and answer child trafficking in California’s counties."),
        new Heading(2, "What the convening has produced"),
        new Paragraph("It began as a one-day meeting of the counties in the 2014 pilot. It is now three days, and the network behind it reaches ", Run.Bold("48 of 58 counties"), ". From it came:"),
        new BulletList(
            "statewide harm-reduction training that changed daily practice with young people affected by commercial sexual exploitation;",
            "tools for training led locally, with recorded videos that put lived-experience leaders at the center;",
            "help for counties to extend CSEC protocols and identification to child labor trafficking;",
            new ListItem("working relationships between counties, so that a team with a problem ", Run.Bold("knows whom to call"), ".")),
        new Heading(2, "Why a team, and not one person"),
        new Paragraph("The protocol partners that WIC 16524.8 names work on the same young person’s plan. When they learn together, they come home with one set of agreements rather than five sets of notes."),
        new Heading(3, "How to go on"),
        new NumberedList("Choose the people.", "Have the worksheet approved.", new ListItem("Submit the team at ", Run.LinkTo("the registration desk", new Uri("https://pact.example.org/register?team=Fresno (5)")), ".")),
        new PageBreak(),
    ];

    private static IReadOnlyList<Block> Statement =>
    [
        new Heading(2, "Statement provided by CDSS"),
        new Paragraph(Run.Soft("California Department of Social Services, as provided with the 2026 invitation.")),
        new Statement(
            new Paragraph("Per WIC 16524.7, CSEC Program funds may be used for training costs. Relevant excerpts include:"),
            new Paragraph("(2) The department, in consultation with the County Welfare Directors Association of California, shall develop an allocation methodology to distribute funding for the program. Funds allocated pursuant to this section shall be utilized to cover expenditures related to the costs of implementing the program, prevention and intervention services, and training related to children who are victims of commercial sexual exploitation."),
            new Paragraph("Per CDSS interpretation, this includes registration and travel costs associated with conferences such as the PACT Convening.")),
        new Paragraph("Read the sources: ", Run.LinkTo("WIC 16524.7", new Uri("https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?sectionNum=16524.7.&lawCode=WIC")), " and ", Run.LinkTo("All County Letter 21-142 of the California Department of Social Services", new Uri("https://www.cdss.ca.gov/acl/21-142")), ". The county’s fiscal officer decides which funds apply; this letter suggests no account code and no federal share."),
        new Heading(2, "Dates that change the cost"),
        new Dates(
            new Deadline("Through October 16, 2026", "Early-bird rate, $295.00. It is fixed when the team is submitted, not when it is paid."),
            new Deadline("Through November 6, 2026", "Cancel with a full refund less $35.00 a person; half through November 20."),
            new Deadline("Through December 7, 2026, 5:00 p.m.", "Another person of the same organization may go instead, free.")),
        new Heading(2, "Remit to"),
        new Paragraph("Child and Family Policy Institute of California\n2495 Natomas Park Drive, Suite 120, Sacramento, CA 95833"),
        new QrCode(Verify.AbsoluteUri, "QR code that opens the page where this letter can be checked", Run.Bold("Check this letter."), " Scan the code, or open ", Run.LinkTo("pact.example.org/verify", Verify), " and type ", Run.Reference("7QKD-M4WX"), ". The page confirms the letter and shows no name."),
        SampleImages.Logo(),
    ];

    private static IReadOnlyList<Block> Worksheet =>
    [
        new PageBreak(),
        new Table
        {
            Caption = "Cost worksheet",
            CaptionLevel = 2,
            Columns = [Column.Text("Cost"), Column.Number("Per person, USD"), Column.Number("5 people, USD")],
            Rows =
            [
                new Row(Cell.WithNote("Registration", "PACT member county, early bird"), "295.00", "1,475.00"),
                new Row(Cell.WithNote("Registration offset", "Five seats at 100.00, while the fund lasts"), "−100.00", "−500.00"),
                new Row(Cell.WithNote("Lodging", "3 nights, December 7 to 9, at 159.00"), "477.00", "2,385.00"),
                new Row(Cell.WithNote("Lodging tax and fee", "Occupancy tax 12.0 percent, tourism fee 3.0 percent"), "71.55", "357.75"),
                new Row(Cell.WithNote("Meals per diem", "51.00 + 68.00 + 68.00 + 51.00; rate through September 30, 2026, to be confirmed"), "238.00", "1,190.00"),
                new Row("Parking", "0.00", "0.00"),
            ],
            Totals = [new Row("Total through October 16", "1,010.73", "5,053.65"), new Row("Total from October 17", "1,065.73", "5,328.65")],
        },
        new Note("Rates and sources: meals, standard rate for the continental United States, 68.00 a day, first and last day 75 percent. A county may use its own table."),
        new SignatureBlock(new Signature("Requested by, name and title", "Date"), new Signature("Approved for Fresno County by, name and title", "Date")),
    ];

    private static IReadOnlyList<Block> People =>
    [
        new Heading(2, "Who would go"),
        new Table
        {
            Caption = "People by role",
            Columns = [Column.Text("Name"), Column.Text("Role"), Column.Text("Where they work")],
            Rows =
            [
                new Row("José Ñuñez-O’Connor", "Child welfare", "Fresno County Department of Social Services, Child Welfare Services, Placement and Permanency"),
                new Row("Nguyễn Thị Ánh", "Probation", Cell.WithNote("Fresno County Probation", "Juvenile division")),
                new Row("李小龍", "Public health", "Fresno County Department of Public Health"),
                new Row("Ελένη Παπαδοπούλου", "Education", "Fresno County Superintendent of Schools"),
                new Row("Оксана Шевченко", "Behavioral health", "Fresno County Department of Behavioral Health"),
            ],
        },
    ];
}
