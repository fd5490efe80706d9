using System;
using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data.Migrations.Copies;

#nullable disable

namespace PactPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgendaReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CheckEarlierCopies();

            migrationBuilder.DropTable(
                name: "CountyOffsetSeats");

            migrationBuilder.DropTable(
                name: "FundEntries");

            migrationBuilder.DropTable(
                name: "WaitedPools");

            migrationBuilder.DropTable(
                name: "OffsetFunds");

            migrationBuilder.DropColumnInPlace("Rates", "Capacity");

            migrationBuilder.DropColumnInPlace("Convenings", "Payee");

            migrationBuilder.DropColumnInPlace("Convenings", "Policies");

            migrationBuilder.DropColumnInPlace("Convenings", "Venue");

            migrationBuilder.DropColumnInPlace("ConveningDays", "Capacity");

            migrationBuilder.DropColumnInPlace("ConveningDays", "CountySeatCap");

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Tracks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Tracks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "AbsencesSaidAt",
                table: "Speakers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccessNeeds",
                table: "Speakers",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Speakers",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hotel",
                table: "Speakers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotAsked");

            migrationBuilder.AddColumn<bool>(
                name: "MayBeRecorded",
                table: "Speakers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seat",
                table: "Speakers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotAsked");

            migrationBuilder.AddColumn<string>(
                name: "TaxForm",
                table: "Speakers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotAsked");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ClosuresSaidAt",
                table: "Rooms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsShared",
                table: "Rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WalkingMinutes",
                table: "Rooms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsToldOfSmallChanges",
                table: "AttendeeAnswers",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "AgendaItems",
                columns: table => new
                {
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Day = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsPinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TrackId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    Cohort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    TakesChoices = table.Column<bool>(type: "INTEGER", nullable: false),
                    Abstract = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Objectives = table.Column<string>(type: "TEXT", nullable: false),
                    ContentAdvisory = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CreditMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Interpreter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Captioning = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MayBeRecorded = table.Column<bool>(type: "INTEGER", nullable: false),
                    MayBePhotographed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    RevisedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItems", x => x.AgendaItemId);
                    table.ForeignKey(
                        name: "FK_AgendaItems_AgendaItems_ParentId",
                        column: x => x.ParentId,
                        principalTable: "AgendaItems",
                        principalColumn: "AgendaItemId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Tracks_TrackId",
                        column: x => x.TrackId,
                        principalTable: "Tracks",
                        principalColumn: "TrackId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaNotices",
                columns: table => new
                {
                    AgendaNoticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Release = table.Column<int>(type: "INTEGER", nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    IsMailed = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaNotices", x => x.AgendaNoticeId);
                    table.ForeignKey(
                        name: "FK_AgendaNotices_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaReleases",
                columns: table => new
                {
                    AgendaReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsPreliminary = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaReleases", x => x.AgendaReleaseId);
                    table.ForeignKey(
                        name: "FK_AgendaReleases_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaSettings",
                columns: table => new
                {
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChoosingOpensAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChoosingClosesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaSettings", x => x.ConveningId);
                    table.ForeignKey(
                        name: "FK_AgendaSettings_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoomClosures",
                columns: table => new
                {
                    RoomClosureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomClosures", x => x.RoomClosureId);
                    table.ForeignKey(
                        name: "FK_RoomClosures_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "RoomId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SilencedConflicts",
                columns: table => new
                {
                    SilencedConflictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SilencedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SilencedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SilencedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SilencedConflicts", x => x.SilencedConflictId);
                    table.ForeignKey(
                        name: "FK_SilencedConflicts_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerAbsences",
                columns: table => new
                {
                    SpeakerAbsenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerAbsences", x => x.SpeakerAbsenceId);
                    table.ForeignKey(
                        name: "FK_SpeakerAbsences_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "SpeakerId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerLinks",
                columns: table => new
                {
                    SpeakerLinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerLinks", x => x.SpeakerLinkId);
                    table.ForeignKey(
                        name: "FK_SpeakerLinks_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "SpeakerId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItemRooms",
                columns: table => new
                {
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItemRooms", x => new { x.AgendaItemId, x.RoomId });
                    table.ForeignKey(
                        name: "FK_AgendaItemRooms_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "AgendaItemId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgendaItemRooms_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "RoomId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItemSpeakers",
                columns: table => new
                {
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItemSpeakers", x => new { x.AgendaItemId, x.SpeakerId });
                    table.ForeignKey(
                        name: "FK_AgendaItemSpeakers_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "AgendaItemId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgendaItemSpeakers_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "SpeakerId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaKnowledge",
                columns: table => new
                {
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Release = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaKnowledge", x => new { x.ConveningId, x.Kind, x.ReaderId, x.AgendaItemId });
                    table.ForeignKey(
                        name: "FK_AgendaKnowledge_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "AgendaItemId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaKnowledge_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionChoices",
                columns: table => new
                {
                    SessionChoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AttendeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChosenBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChosenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferEndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionChoices", x => x.SessionChoiceId);
                    table.ForeignKey(
                        name: "FK_SessionChoices_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "AgendaItemId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionChoices_Attendees_AttendeeId",
                        column: x => x.AttendeeId,
                        principalTable: "Attendees",
                        principalColumn: "AttendeeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionChoices_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItemRooms_RoomId",
                table: "AgendaItemRooms",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_ConveningId_Code",
                table: "AgendaItems",
                columns: new[] { "ConveningId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_ParentId",
                table: "AgendaItems",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_TrackId",
                table: "AgendaItems",
                column: "TrackId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItemSpeakers_SpeakerId",
                table: "AgendaItemSpeakers",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaKnowledge_AgendaItemId",
                table: "AgendaKnowledge",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaKnowledge_ReaderId",
                table: "AgendaKnowledge",
                column: "ReaderId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaNotices_ConveningId",
                table: "AgendaNotices",
                column: "ConveningId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaNotices_ReaderId_Release",
                table: "AgendaNotices",
                columns: new[] { "ReaderId", "Release" });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaReleases_ConveningId_Number",
                table: "AgendaReleases",
                columns: new[] { "ConveningId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoomClosures_RoomId",
                table: "RoomClosures",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionChoices_AgendaItemId",
                table: "SessionChoices",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionChoices_AttendeeId_AgendaItemId",
                table: "SessionChoices",
                columns: new[] { "AttendeeId", "AgendaItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionChoices_ConveningId_AgendaItemId_State",
                table: "SessionChoices",
                columns: new[] { "ConveningId", "AgendaItemId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SilencedConflicts_ConveningId_Key",
                table: "SilencedConflicts",
                columns: new[] { "ConveningId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerAbsences_SpeakerId",
                table: "SpeakerAbsences",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerLinks_SpeakerId",
                table: "SpeakerLinks",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerLinks_TokenHash",
                table: "SpeakerLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CopyAgenda();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgendaItemRooms");

            migrationBuilder.DropTable(
                name: "AgendaItemSpeakers");

            migrationBuilder.DropTable(
                name: "AgendaKnowledge");

            migrationBuilder.DropTable(
                name: "AgendaNotices");

            migrationBuilder.DropTable(
                name: "AgendaReleases");

            migrationBuilder.DropTable(
                name: "AgendaSettings");

            migrationBuilder.DropTable(
                name: "RoomClosures");

            migrationBuilder.DropTable(
                name: "SessionChoices");

            migrationBuilder.DropTable(
                name: "SilencedConflicts");

            migrationBuilder.DropTable(
                name: "SpeakerAbsences");

            migrationBuilder.DropTable(
                name: "SpeakerLinks");

            migrationBuilder.DropTable(
                name: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Tracks");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Tracks");

            migrationBuilder.DropColumn(
                name: "AbsencesSaidAt",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "AccessNeeds",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Hotel",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "MayBeRecorded",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Seat",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "TaxForm",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "ClosuresSaidAt",
                table: "Rooms");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Rooms");

            migrationBuilder.DropColumn(
                name: "IsShared",
                table: "Rooms");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Rooms");

            migrationBuilder.DropColumn(
                name: "WalkingMinutes",
                table: "Rooms");

            migrationBuilder.DropColumn(
                name: "IsToldOfSmallChanges",
                table: "AttendeeAnswers");

            migrationBuilder.AddColumn<int>(
                name: "Capacity",
                table: "Rates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Payee",
                table: "Convenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Policies",
                table: "Convenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Venue",
                table: "Convenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Capacity",
                table: "ConveningDays",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CountySeatCap",
                table: "ConveningDays",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OffsetFunds",
                columns: table => new
                {
                    OffsetFundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Balance = table.Column<long>(type: "INTEGER", nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PerSeat = table.Column<long>(type: "INTEGER", nullable: false),
                    Reserve = table.Column<long>(type: "INTEGER", nullable: false),
                    ReserveBalance = table.Column<long>(type: "INTEGER", nullable: false),
                    ReserveCounties = table.Column<string>(type: "TEXT", nullable: false),
                    ReserveEndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SeatsPerCounty = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OffsetFunds", x => x.OffsetFundId);
                    table.CheckConstraint("CK_OffsetFunds_NeverNegative", "Balance >= 0 AND ReserveBalance >= 0");
                    table.ForeignKey(
                        name: "FK_OffsetFunds_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitedPools",
                columns: table => new
                {
                    WaitedPoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HoldsOthersBack = table.Column<bool>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Needed = table.Column<int>(type: "INTEGER", nullable: false),
                    WaitingListEntryId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitedPools", x => x.WaitedPoolId);
                    table.ForeignKey(
                        name: "FK_WaitedPools_WaitingListEntries_WaitingListEntryId",
                        column: x => x.WaitingListEntryId,
                        principalTable: "WaitingListEntries",
                        principalColumn: "WaitingListEntryId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CountyOffsetSeats",
                columns: table => new
                {
                    OffsetFundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountyCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Used = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountyOffsetSeats", x => new { x.OffsetFundId, x.CountyCode });
                    table.ForeignKey(
                        name: "FK_CountyOffsetSeats_Counties_CountyCode",
                        column: x => x.CountyCode,
                        principalTable: "Counties",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CountyOffsetSeats_OffsetFunds_OffsetFundId",
                        column: x => x.OffsetFundId,
                        principalTable: "OffsetFunds",
                        principalColumn: "OffsetFundId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FundEntries",
                columns: table => new
                {
                    FundEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    CountyCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    FromReserve = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OffsetFundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundEntries", x => x.FundEntryId);
                    table.ForeignKey(
                        name: "FK_FundEntries_OffsetFunds_OffsetFundId",
                        column: x => x.OffsetFundId,
                        principalTable: "OffsetFunds",
                        principalColumn: "OffsetFundId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundEntries_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "RegistrationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CountyOffsetSeats_CountyCode",
                table: "CountyOffsetSeats",
                column: "CountyCode");

            migrationBuilder.CreateIndex(
                name: "IX_FundEntries_OffsetFundId",
                table: "FundEntries",
                column: "OffsetFundId");

            migrationBuilder.CreateIndex(
                name: "IX_FundEntries_RegistrationId",
                table: "FundEntries",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_OffsetFunds_ConveningId",
                table: "OffsetFunds",
                column: "ConveningId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaitedPools_WaitingListEntryId",
                table: "WaitedPools",
                column: "WaitingListEntryId");
        }
    }
}
