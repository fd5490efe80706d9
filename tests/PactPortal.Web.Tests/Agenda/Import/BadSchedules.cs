using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda.Import;

public sealed class BadSchedules : AgendaScenario
{
    public static TheoryData<string, string> Refused => new()
    {
        { "", "This file is empty." },
        { "%PDF-1.7 and so on", "This is a PDF, whatever its name says." },
        { "Title,Start\n", "This file has titles and no rows below them." },
        { "a\0b", "This file is neither text nor a workbook." },
        { "PK\u0003\u0004 torn", "This workbook can’t be read." },
        { "<html><body>no</body></html>", "This XML is no schedule" },
        { "<schedule><day>", "This XML can’t be read: something is wrong in line 1." },
        { ScheduleFiles.FrabXml("<!DOCTYPE schedule [<!ENTITY a \"b\">]>"), "This XML has a document type (DOCTYPE), which is not read here." },
        { "{\"schedule\":{}}", "This JSON is no schedule" },
        { "{\"items\":[", "This JSON can’t be read" },
        { "Title\n" + string.Concat(Enumerable.Repeat("One more\n", 5_001)), "A file has at most 5,000 rows here." },
    };

    public static TheoryData<string, string[]> Rows => new()
    {
        { "Code,Title\nX1,One\nX1,Two\n", ["Row 3 has this code too.", "Row 2 has this code too."] },
        { "Code,Title,Kind,Block\nNB1,One,block,NB2\nNB2,Two,block,NB1\n", ["Block: this item would stand in itself"] },
        { "Code,Title,Kind,Block,Day\nNB1,One,block,,77\nNB2,Two,session,NB1,\n", ["Day: the convening has no day 77.", "Block: its block is in row 2, which can’t be imported."] },
        { "Title,Day,Start,End\nOne,1,10:00,10:00\n", ["End: an item needs a length."] },
        { "Title,Start,End\nOne,2026-12-08 10:00,2026-12-17 10:00\n", ["End: an item takes at most 24 h. This one would take 216 h."] },
        { "Title,Start,End\nOne,2027-01-08 10:00,2027-01-08 11:00\n", ["January 8, 2027 is none of the convening’s days"] },
        { "Title,Capacity\n,many\n", ["Title: Enter a title.", "Capacity: Enter a number from 1 to 10,000"] },
        { "Title,Capacity\nOne,=2+2\n", ["Capacity: this cell is a formula without a value."] },
        { "Title,Speakers\nOne,Ann Unknown <ann@x.example.org>\n", ["Speakers: “Ann Unknown <ann@x.example.org>” has an e-mail address in it."] },
        { "Title,Kind\nOne,riddle\n", ["Kind: write one of Plenary, Workshop"] },
        { "Title,Day,Start,End\nOne,1,9:00,10:00\n", ["Start: Say whether 9:00 is a.m. or p.m."] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Choose_WhatIsNoSchedule_IsRefusedBesideTheField(string content, string sentence)
    {
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await ScheduleFiles.UploadAsync(planner, Desk, ScheduleFiles.Text(content));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(sentence, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Kept) ? Directory.GetFiles(Kept, "*", SearchOption.AllDirectories) : []);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Look_RowsThatCannotBe_SayWhyAndAreNotImported(string csv, string[] sentences)
    {
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text(csv));

        Assert.All(sentences, sentence => Assert.Contains(sentence, look.Main, StringComparison.Ordinal));
        Assert.Empty(look.Document.QuerySelectorAll("button[value=import]"));
        var forced = await look.PressAsync("Look again", new() { ["act"] = "import" });
        Assert.Equal(["Nothing of this file would change the draft. Nothing was imported."], forced.Problems);
        Assert.False(await App.QueryAsync(db => db.AgendaItems.AnyAsync(item => item.Title == "One" || item.Title == "Two")));
    }

    [Fact]
    public async Task Import_SoundRowsBesideOthers_ComeInAndTheOthersDoNot()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        const string csv = "sep=;\nThe programme of the autumn\n\nTitle;Start;End\n"
            + "Asked;2030-11-03 01:30;2030-11-03 03:00\nSecond;2030-11-03 01:30 -08:00;2030-11-03 03:00\nFirst;2030-11-03T01:30:00-07:00;2:00 a.m.\n";

        var look = await ScheduleFiles.LookAsync(planner, ClocksDesk, ScheduleFiles.Text(csv));
        Assert.Contains("Start: 1:30 a.m. comes twice on November 3, 2030", look.Main, StringComparison.Ordinal);
        Assert.Contains("Write its distance from UTC behind it: -07:00 for the first, -08:00 for the second.", look.Main, StringComparison.Ordinal);
        await look.PressAsync(ScheduleFiles.ButtonOf(look));

        var items = await App.QueryAsync(db => db.AgendaItems.AsNoTracking().Where(item => item.Title == "Asked" || item.Title == "First" || item.Title == "Second").ToListAsync());
        Assert.Equal(["First", "Second"], items.OrderBy(item => item.StartsAt).Select(item => item.Title));
        Assert.Equal(Some.At("2030-11-03T09:30:00Z"), items.Single(item => item.Title == "Second").StartsAt);
        Assert.Equal([3, 3], items.Select(item => item.Day ?? 0));
    }

    [Fact]
    public async Task Choose_MoreThanFiftyMegabytes_IsRefusedWithoutBeingKept()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await ScheduleFiles.UploadAsync(planner, Desk, new byte[(50 * 1024 * 1024) + 100_000]);

        Assert.StartsWith("Choose a file of at most 50 MB.", Assert.Single((answer.Location is null ? answer : await answer.FollowAsync()).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_WorkbookThatUnpacksToFarMore_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var types = await zip.CreateEntry("[Content_Types].xml").OpenAsync())
            {
                await types.WriteAsync(Encoding.UTF8.GetBytes("<Types/>"));
            }

            await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync();
            var zeros = new byte[1024 * 1024];
            for (var at = 0; at < 201; at++)
            {
                await sheet.WriteAsync(zeros);
            }
        }

        var answer = await ScheduleFiles.UploadAsync(await App.SignInAsync(Some.Planner), Desk, packed.ToArray());

        Assert.StartsWith("This workbook is too large once it is unpacked.", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XFD1", "This sheet has cells in more than 200 columns.")]
    [InlineData("XFD1048576", "This sheet has cells in more than 200 columns.")]
    [InlineData("B1048576", "This sheet has a cell far below its last row.")]
    public async Task Choose_WorkbookWithACellFarAway_IsRefusedAtItsFirstRows(string cell, string sentence)
    {
        const string open = "http://schemas.openxmlformats.org/", sheets = "spreadsheetml/2006/main", relations = "officeDocument/2006/relationships";
        var row = cell.TrimStart('X', 'F', 'D', 'B');
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns='{open}package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns='{open}package/2006/relationships'><Relationship Id='r1' Type='{open}{relations}/officeDocument' Target='xl/workbook.xml'/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns='{open}{sheets}' xmlns:r='{open}{relations}'><sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns='{open}package/2006/relationships'><Relationship Id='r1' Type='{open}{relations}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
            ["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns='{open}{sheets}'><sheetData><row r='1'><c r='A1' t='str'><v>Title</v></c></row><row r='{(row == "1" ? "2" : row)}'><c r='{(row == "1" ? "XFD2" : cell)}' t='str'><v>x</v></c></row></sheetData></worksheet>",
        };
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                await using var part = await zip.CreateEntry(name).OpenAsync();
                await part.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }

        var answer = await ScheduleFiles.UploadAsync(await App.SignInAsync(Some.Planner), Desk, packed.ToArray());

        Assert.StartsWith(sentence, Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    private string Kept => Path.Combine(App.DataFolder, "agenda-imports");
}
