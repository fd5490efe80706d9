using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Audit.Marks;

internal sealed class ProgrammeMarks :
    IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<RoomClosure>, IEntityTypeConfiguration<Speaker>,
    IEntityTypeConfiguration<SpeakerAbsence>, IEntityTypeConfiguration<SpeakerLink>, IEntityTypeConfiguration<AgendaItem>,
    IEntityTypeConfiguration<AgendaItemRoom>, IEntityTypeConfiguration<AgendaItemSpeaker>, IEntityTypeConfiguration<SilencedConflict>,
    IEntityTypeConfiguration<AgendaRelease>
{
    public void Configure(EntityTypeBuilder<Track> builder) => builder.IsAuditedRecord("track")
        .AuditedAs(one => one.Name, "name").AuditedAs(one => one.Position, "position").AuditedAs(one => one.Description, "description")
        .AuditedAs(one => one.IsRetired, "retired")
        .NotAudited(nameof(Track.ConveningId), nameof(Track.Code), nameof(Track.Version));

    public void Configure(EntityTypeBuilder<Room> builder) => builder.IsAuditedRecord("room")
        .AuditedAs(one => one.Name, "name").AuditedAs(one => one.Floor, "floor").AuditedAs(one => one.Capacity, "capacity")
        .AuditedAs(one => one.Layout, "layout").AuditedAs(one => one.IsStepFree, "step-free")
        .AuditedAs(one => one.HasHearingLoop, "hearing loop").AuditedAs(one => one.HasCaptionDisplay, "caption display")
        .AuditedAs(one => one.Notes, "notes").AuditedAs(one => one.HoldsSessions, "holds sessions")
        .AuditedAs(one => one.WalkingMinutes, "minutes to walk").AuditedAs(one => one.IsShared, "shared")
        .AuditedAs(one => one.IsRetired, "retired").AuditedAs(one => one.ClosuresSaidAt, "times said")
        .NotAudited(nameof(Room.ConveningId), nameof(Room.Code), nameof(Room.Version));

    public void Configure(EntityTypeBuilder<RoomClosure> builder) => builder.IsAuditedRecord("time a room can’t be had")
        .AuditedAs(one => one.RoomId, "room").AuditedAs(one => one.StartsAt, "starts").AuditedAs(one => one.EndsAt, "ends");

    public void Configure(EntityTypeBuilder<Speaker> builder) => builder.IsAuditedRecord("speaker")
        .AuditedAs(one => one.Visibility, "visibility").AuditedPersonally(one => one.Name, "name")
        .AuditedPersonally(one => one.Role, "role").AuditedPersonally(one => one.Organization, "organization")
        .AuditedPersonally(one => one.Biography, "biography").AuditedPersonally(one => one.Pronouns, "pronouns")
        .AuditedPersonally(one => one.Email, "e-mail").AuditedPersonally(one => one.MayBeRecorded, "may be recorded")
        .AuditedAs(one => one.AbsencesSaidAt, "times said").AuditedAs(one => one.Seat, "seat").AuditedAs(one => one.Hotel, "hotel")
        .AuditedAs(one => one.TaxForm, "W-9")
        .AuditedPersonally(one => one.MayShowPhoto, "photograph may be shown")
        .AuditedAs(one => one.PersonId, "person")
        // What somebody needs is read by the access coordinator alone. Of a photograph the act tells since when it is kept, and nothing more.
        .NotAudited(
            nameof(Speaker.AccessNeeds), nameof(Speaker.Photo), nameof(Speaker.ConveningId), nameof(Speaker.Code), nameof(Speaker.Version));

    public void Configure(EntityTypeBuilder<SpeakerAbsence> builder) => builder.IsAuditedRecord("time a speaker can’t")
        .AuditedAs(one => one.SpeakerId, "speaker").AuditedAs(one => one.StartsAt, "starts").AuditedAs(one => one.EndsAt, "ends");

    public void Configure(EntityTypeBuilder<SpeakerLink> builder) => builder.NotAudited("It is a secret.");

    // What is typed freely may name somebody who speaks, and has to be able to go with them.
    public void Configure(EntityTypeBuilder<AgendaItem> builder) => builder.IsAuditedRecord("agenda item")
        .AuditedPersonally(one => one.Title, "title").AuditedAs(one => one.Kind, "kind").AuditedAs(one => one.State, "state")
        .AuditedAs(one => one.ParentId, "block").AuditedAs(one => one.IsPinned, "pinned").AuditedAs(one => one.Day, "day")
        .AuditedAs(one => one.StartsAt, "starts").AuditedAs(one => one.EndsAt, "ends").AuditedPersonally(one => one.Place, "place")
        .AuditedAs(one => one.TrackId, "track").AuditedPersonally(one => one.Format, "format").AuditedAs(one => one.Level, "level")
        .AuditedPersonally(one => one.Abstract, "abstract").AuditedPersonally(one => one.Objectives, "objectives")
        .AuditedAs(one => one.Audience, "audience").AuditedAs(one => one.Cohort, "cohort").AuditedAs(one => one.Capacity, "capacity")
        .AuditedAs(one => one.TakesChoices, "takes choices").AuditedPersonally(one => one.ContentAdvisory, "content advisory").AuditedAs(one => one.CreditMinutes, "minutes of credit")
        .AuditedAs(one => one.Interpreter, "interpreter").AuditedAs(one => one.Captioning, "captioning")
        .AuditedAs(one => one.MayBeRecorded, "may be recorded").AuditedAs(one => one.MayBePhotographed, "may be photographed")
        .NotAudited(nameof(AgendaItem.ConveningId), nameof(AgendaItem.Code), nameof(AgendaItem.Sequence), nameof(AgendaItem.RevisedAt),
            nameof(AgendaItem.Version));

    public void Configure(EntityTypeBuilder<AgendaItemRoom> builder) => builder.IsAuditedRecord("room of an item")
        .AuditedAs(one => one.Position, "position");

    public void Configure(EntityTypeBuilder<AgendaItemSpeaker> builder) => builder.IsAuditedRecord("speaker of an item")
        .AuditedAs(one => one.Role, "part").AuditedAs(one => one.Answer, "answer").AuditedAs(one => one.Position, "position")
        .AuditedAs(one => one.AnsweredAt, "answered");

    public void Configure(EntityTypeBuilder<SilencedConflict> builder) => builder.IsAuditedRecord("silenced conflict")
        .AuditedAs(one => one.Reason, "reason")
        .NotAudited(nameof(SilencedConflict.ConveningId), nameof(SilencedConflict.Key), nameof(SilencedConflict.SilencedBy),
            nameof(SilencedConflict.SilencedByName), nameof(SilencedConflict.SilencedAt));

    public void Configure(EntityTypeBuilder<AgendaRelease> builder) => builder.IsAuditedRecord("agenda release")
        .AuditedPersonally(one => one.Name, "name").AuditedPersonally(one => one.Note, "note").AuditedAs(one => one.IsPreliminary, "preliminary")
        .AuditedAs(one => one.PublishedAt, "published")
        .NotAudited(nameof(AgendaRelease.ConveningId), nameof(AgendaRelease.Number), nameof(AgendaRelease.PublishedBy),
            nameof(AgendaRelease.Snapshot), nameof(AgendaRelease.Version));
}
