using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Import;

/// <summary>Reads the rows of a file against the draft, as somebody said what is what. It changes nothing.</summary>
internal sealed class ImportPlanner
{
    private const int MostPeople = 50;

    private readonly ImportedFile file;
    private readonly ImportForm form;
    private readonly ImportGround ground;
    private readonly ImportNames names;
    private readonly RowTime time;
    private readonly ItemCode codes;
    private readonly AgendaDraft draft;
    private readonly IReadOnlyList<ImportedRow> rows;
    private readonly IReadOnlyList<DayAnswer> days;
    private readonly Dictionary<string, AgendaItem> byCode;
    private readonly Dictionary<Guid, AgendaItem> byId;
    private readonly Dictionary<Guid, SpeakerVisibility> visibility;

    public ImportPlanner(ImportedFile file, ImportForm form, ImportGround ground)
    {
        (this.file, this.form, this.ground) = (file, form, ground);
        rows = form.RowsOf(file);
        days = FileDays.Asked(rows, form, ground.Convening);
        names = new ImportNames(ground, form);
        time = new RowTime(ground.Convening, new FileDays(ground.Convening, days));
        codes = new ItemCode(ground.Draft, ground.GivenCodes);
        draft = ground.Draft with { Rooms = names.Rooms, Tracks = names.Tracks };
        byCode = ground.Draft.Items.ToDictionary(item => item.Code, StringComparer.OrdinalIgnoreCase);
        byId = ground.Draft.Items.ToDictionary(item => item.AgendaItemId);
        visibility = ground.Speakers.ToDictionary(speaker => speaker.SpeakerId, speaker => speaker.Visibility);
    }

    public ImportPlan Plan()
    {
        var planned = Match();
        foreach (var row in planned)
        {
            Read(row);
        }

        new ImportBlocks(planned, ground).Find();
        foreach (var row in planned.Where(row => row is { IsSound: true, Item: null, Code: null }))
        {
            row.Code = codes.Read(null, StoredName.Of(row.Terms!.Kind)).Value;
        }

        Show(planned);
        var tooMany = names.Unknown.Count > ImportForm.MostNames;
        return new ImportPlan(planned, names, days)
        {
            Mark = ImportPlan.MarkOf(ground, form, form.ColumnsOf(file), days, names),
            WhyNot = tooMany
                ? new Refusal(FormattableString.Invariant(
                    $"This file names more than {ImportForm.MostNames:N0} rooms, tracks and speakers that the convening doesn’t have.")
                    + " Look whether each column is what it is taken for.")
                : null,
        };
    }

    /// <summary>By code, then by identifier; a code or an item that two rows name is refused in both.</summary>
    private List<PlannedRow> Match()
    {
        var (planned, first) = (new List<PlannedRow>(), new Dictionary<string, PlannedRow>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in rows)
        {
            var code = OneLineText.Clean(row[ImportColumn.Code]);
            var id = Guid.TryParse(row[ImportColumn.Identifier], out var said) && said != Guid.Empty ? said : (Guid?)null;
            var item = (code is null ? null : byCode.GetValueOrDefault(code)) ?? (id is { } known ? byId.GetValueOrDefault(known) : null);
            var isFree = id is { } wanted && !ground.TakenIds.Contains(wanted) && !first.ContainsKey($"{wanted}");
            var one = new PlannedRow(row, item, item?.AgendaItemId ?? (isFree ? id!.Value : Guid.CreateVersion7())) { Code = item?.Code };
            one.Refuse(row.Problems);
            (string? Key, string What)[] marks = [(code, "this code"), ($"{item?.AgendaItemId ?? id}", "this identifier")];
            foreach (var (key, what) in marks.Where(mark => mark.Key is { Length: > 0 }))
            {
                if (first.TryAdd(key!, one))
                {
                    continue;
                }

                one.Refuse(FormattableString.Invariant($"Row {first[key!].Line} has {what} too."));
                first[key!].Refuse(FormattableString.Invariant($"Row {one.Line} has {what} too."));
            }

            planned.Add(one);
        }

        return planned;
    }

    private void Read(PlannedRow planned)
    {
        var (row, item) = (planned.Row, planned.Item);
        var answers = item is null ? New() : AgendaItemForm.Of(item, ground.Convening, ground.Draft);
        answers.Parent = null;
        new RowAnswers(row, names, planned).PutInto(answers);
        answers.TakesChoices |= item is null && form.AreChosen && row[ImportColumn.Choosing] is null
            && StoredName.Find<AgendaItemKind>(answers.Kind) is (AgendaItemKind.Workshop or AgendaItemKind.Panel);
        var terms = new TypedItem(answers, ground.Convening, draft, item).Read();
        planned.Refuse(terms.Refusals.Select(RowAnswers.Words));
        if (item is null && OneLineText.Clean(row[ImportColumn.Code]) is { } typed)
        {
            var code = codes.Read(typed, null);
            planned.Refuse(planned.Problems.Count > 0 ? [] : code.Refusals.Select(RowAnswers.Words));
            planned.Code = code.Succeeded ? code.Value : null;
        }

        var when = RowTime.IsSaid(row) ? time.Read(row) : item is null ? (AgendaTime?)null : AgendaItemTerms.Of(item).Time;
        planned.Refuse(when.Refusals.Select(refusal => refusal.Sentence));
        ReadPeople(planned);
        if (terms.Succeeded)
        {
            planned.Terms = terms.Value with
            {
                Time = when.Succeeded ? when.Value : null,
                ParentId = row[ImportColumn.Block] is null ? item?.ParentId : null,
            };
        }
    }

    private AgendaItemForm New()
    {
        var answers = AgendaItemForm.New(null);
        (answers.State, answers.TakesChoices) = (StoredName.Of(form.NewState), false);
        return answers;
    }

    /// <summary>Whose name no file has, stays in the item; of others a sheet says all, and a schedule some.</summary>
    private void ReadPeople(PlannedRow planned)
    {
        if (planned.Row[ImportColumn.Speakers] is not { } cell)
        {
            return;
        }

        var listed = ListedNames.Split(cell, names.IsSpeaker).Select(SaidSpeaker.Read).Where(one => !one.IsWithheld).ToList();
        if (listed.Count > MostPeople)
        {
            planned.Refuse(FormattableString.Invariant($"Speakers: an item has at most {MostPeople} people; these are {listed.Count}."));
            return;
        }

        var parts = new Dictionary<Guid, PlannedPart>();
        foreach (var one in listed)
        {
            // A name is shown to everybody once it is confirmed.
            if (one.Name.Contains('@', StringComparison.Ordinal))
            {
                planned.Refuse($"Speakers: “{one.Name}” has an e-mail address in it. Write the name alone.");
                continue;
            }

            var found = names.Speaker(one.Name, planned.Item);
            planned.Refuse(found.Refusals.Select(refusal => $"Speakers: {refusal.Sentence}"));
            if (found is { Succeeded: true, Value: { } id })
            {
                var was = planned.Item?.Speakers.FirstOrDefault(there => there.SpeakerId == id);
                parts[id] = new PlannedPart(id, one.Role ?? was?.Role ?? SpeakingRole.Speaker, one.Answer ?? was?.Answer ?? SpeakingAnswer.NotAsked);
            }
        }

        planned.Parts = [.. parts.Values];
        planned.TakenOut = !file.IsSheet ? [] :
            [.. (planned.Item?.Speakers ?? []).Select(one => one.SpeakerId).Where(id => !parts.ContainsKey(id) && visibility[id] == SpeakerVisibility.Public)];
    }

    /// <summary>Items that are only shown are compared with those that are there.</summary>
    private void Show(List<PlannedRow> planned)
    {
        var shown = new Dictionary<PlannedRow, AgendaItem>();
        foreach (var row in planned.Where(row => row is { IsSound: true, Terms: not null }))
        {
            row.Decide();
            var item = shown[row] = AgendaItem.By(row.ItemId, ground.Convening.ConveningId, row.Code ?? "");
            foreach (var there in row.Item?.Speakers ?? [])
            {
                item.Give(there.SpeakerId, there.Role, there.Answer, there.AnsweredAt);
            }

            row.PutInto(item, default);
        }

        var all = draft with { Items = [.. shown.Where(one => one.Key.Item is null).Select(one => one.Value), .. ground.Draft.Items] };
        foreach (var (row, item) in shown)
        {
            var where = item.RoomIds is [] ? item.Place : string.Join(" and ", item.RoomIds.Select(id => names.Rooms.Find(room => room.RoomId == id)?.Name));
            row.When = ItemWords.When(item, ground.Convening.Zone) + (where is null ? "" : $", {where}");
            row.Differences = row.Fate == RowFate.Changed ? ItemFacts.Differences(row.Item!, item, all, ground.Convening.Zone) : [];
        }
    }
}
