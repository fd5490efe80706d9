using System;
using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data.Migrations.Copies;

#nullable disable

namespace PactPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecordsThatLast : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsClosed",
                table: "Rates",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "HoldMinutes",
                table: "Convenings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<string>(
                name: "PayeeName",
                table: "Convenings",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayeeRemitTo",
                table: "Convenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayeeRemitToSource",
                table: "Convenings",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PaymentTermsDays",
                table: "Convenings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SubstitutionAtDoor",
                table: "Convenings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "SubstitutionEndsAt",
                table: "Convenings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VenueAddress",
                table: "Convenings",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VenueCity",
                table: "Convenings",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VenueName",
                table: "Convenings",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VenueTransit",
                table: "Convenings",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActorKind",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Portal");

            migrationBuilder.AddColumn<string>(
                name: "Changes",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ConveningId",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OnBehalfOf",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrganizationId",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Other");

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Attendees",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "Attendees",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "Attendees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending",
                table: "Attendees",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "Attendees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditDetails",
                columns: table => new
                {
                    AuditDetailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Record = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    ErasedByEntryId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditDetails", x => x.AuditDetailId);
                    table.ForeignKey(
                        name: "FK_AuditDetails_AuditEntries_AuditEntryId",
                        column: x => x.AuditEntryId,
                        principalTable: "AuditEntries",
                        principalColumn: "AuditEntryId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConveningChanges",
                columns: table => new
                {
                    ConveningChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConveningChanges", x => x.ConveningChangeId);
                    table.ForeignKey(
                        name: "FK_ConveningChanges_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConveningSectionVersions",
                columns: table => new
                {
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConveningSectionVersions", x => new { x.ConveningId, x.Section });
                    table.ForeignKey(
                        name: "FK_ConveningSectionVersions_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Funds",
                columns: table => new
                {
                    FundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FiscalFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FiscalThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Budget = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Funds", x => x.FundId);
                    table.CheckConstraint("CK_Funds_NeverNegative", "Balance >= 0");
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HeldBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_People_People_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "People",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RefundBands",
                columns: table => new
                {
                    RefundBandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Refund = table.Column<int>(type: "INTEGER", nullable: false),
                    FeePerPerson = table.Column<long>(type: "INTEGER", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefundBands", x => x.RefundBandId);
                    table.ForeignKey(
                        name: "FK_RefundBands_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FundRules",
                columns: table => new
                {
                    FundRuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    PerSeat = table.Column<long>(type: "INTEGER", nullable: false),
                    SeatsPerCounty = table.Column<int>(type: "INTEGER", nullable: false),
                    Reserve = table.Column<long>(type: "INTEGER", nullable: false),
                    ReserveBalance = table.Column<long>(type: "INTEGER", nullable: false),
                    ReserveEndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundRules", x => x.FundRuleId);
                    table.CheckConstraint("CK_FundRules_NeverNegative", "ReserveBalance >= 0");
                    table.ForeignKey(
                        name: "FK_FundRules_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundRules_Funds_FundId",
                        column: x => x.FundId,
                        principalTable: "Funds",
                        principalColumn: "FundId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DistinctPeople",
                columns: table => new
                {
                    FirstPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctPeople", x => new { x.FirstPersonId, x.SecondPersonId });
                    table.ForeignKey(
                        name: "FK_DistinctPeople_People_FirstPersonId",
                        column: x => x.FirstPersonId,
                        principalTable: "People",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DistinctPeople_People_SecondPersonId",
                        column: x => x.SecondPersonId,
                        principalTable: "People",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonAddresses",
                columns: table => new
                {
                    PersonAddressId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonAddresses", x => x.PersonAddressId);
                    table.ForeignKey(
                        name: "FK_PersonAddresses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonMerges",
                columns: table => new
                {
                    PersonMergeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsByRule = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeptVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    MergedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonMerges", x => x.PersonMergeId);
                    table.ForeignKey(
                        name: "FK_PersonMerges_People_KeptPersonId",
                        column: x => x.KeptPersonId,
                        principalTable: "People",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonMerges_People_MergedPersonId",
                        column: x => x.MergedPersonId,
                        principalTable: "People",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FundLedger",
                columns: table => new
                {
                    FundEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    FromReserve = table.Column<long>(type: "INTEGER", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FundRuleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CountyCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundLedger", x => x.FundEntryId);
                    table.ForeignKey(
                        name: "FK_FundLedger_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundLedger_FundRules_FundRuleId",
                        column: x => x.FundRuleId,
                        principalTable: "FundRules",
                        principalColumn: "FundRuleId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundLedger_Funds_FundId",
                        column: x => x.FundId,
                        principalTable: "Funds",
                        principalColumn: "FundId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundLedger_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "RegistrationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FundRuleCountySeats",
                columns: table => new
                {
                    FundRuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountyCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Used = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundRuleCountySeats", x => new { x.FundRuleId, x.CountyCode });
                    table.ForeignKey(
                        name: "FK_FundRuleCountySeats_Counties_CountyCode",
                        column: x => x.CountyCode,
                        principalTable: "Counties",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundRuleCountySeats_FundRules_FundRuleId",
                        column: x => x.FundRuleId,
                        principalTable: "FundRules",
                        principalColumn: "FundRuleId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FundRuleReserveCounties",
                columns: table => new
                {
                    FundRuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountyCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundRuleReserveCounties", x => new { x.FundRuleId, x.CountyCode });
                    table.ForeignKey(
                        name: "FK_FundRuleReserveCounties_Counties_CountyCode",
                        column: x => x.CountyCode,
                        principalTable: "Counties",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundRuleReserveCounties_FundRules_FundRuleId",
                        column: x => x.FundRuleId,
                        principalTable: "FundRules",
                        principalColumn: "FundRuleId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddPersonColumn("Attendees");
            migrationBuilder.AddPersonColumn("AspNetUsers");
            migrationBuilder.AddPersonColumn("Speakers");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_PersonId",
                table: "Speakers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_PersonId",
                table: "Attendees",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_PersonId",
                table: "AspNetUsers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditDetails_AuditEntryId",
                table: "AuditDetails",
                column: "AuditEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditDetails_PersonId",
                table: "AuditDetails",
                column: "PersonId",
                filter: "PersonId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditDetails_RecordId",
                table: "AuditDetails",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ConveningChanges_ConveningId_Section_Version",
                table: "ConveningChanges",
                columns: new[] { "ConveningId", "Section", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_DistinctPeople_SecondPersonId",
                table: "DistinctPeople",
                column: "SecondPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FundLedger_ConveningId",
                table: "FundLedger",
                column: "ConveningId");

            migrationBuilder.CreateIndex(
                name: "IX_FundLedger_FundId",
                table: "FundLedger",
                column: "FundId");

            migrationBuilder.CreateIndex(
                name: "IX_FundLedger_FundRuleId",
                table: "FundLedger",
                column: "FundRuleId");

            migrationBuilder.CreateIndex(
                name: "IX_FundLedger_RegistrationId",
                table: "FundLedger",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_FundRuleCountySeats_CountyCode",
                table: "FundRuleCountySeats",
                column: "CountyCode");

            migrationBuilder.CreateIndex(
                name: "IX_FundRuleReserveCounties_CountyCode",
                table: "FundRuleReserveCounties",
                column: "CountyCode");

            migrationBuilder.CreateIndex(
                name: "IX_FundRules_ConveningId_DrawOrder",
                table: "FundRules",
                columns: new[] { "ConveningId", "DrawOrder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FundRules_FundId_ConveningId",
                table: "FundRules",
                columns: new[] { "FundId", "ConveningId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedName",
                table: "People",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_People_MergedInto",
                table: "People",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAddresses_Address_PersonId",
                table: "PersonAddresses",
                columns: new[] { "Address", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonAddresses_PersonId",
                table: "PersonAddresses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_KeptPersonId",
                table: "PersonMerges",
                column: "KeptPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_MergedPersonId",
                table: "PersonMerges",
                column: "MergedPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RefundBands_ConveningId",
                table: "RefundBands",
                column: "ConveningId");

            migrationBuilder.CopyPeople();
            migrationBuilder.CopyFundsOfConvenings();
            ConveningSectionsCopy.Sqlite(migrationBuilder);
            AuditTrailCopy.Run(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AspNetUsers_People_PersonId",
                table: "AspNetUsers");

            migrationBuilder.DropForeignKey(
                name: "FK_Attendees_People_PersonId",
                table: "Attendees");

            migrationBuilder.DropForeignKey(
                name: "FK_Speakers_People_PersonId",
                table: "Speakers");

            migrationBuilder.DropTable(
                name: "AuditDetails");

            migrationBuilder.DropTable(
                name: "ConveningChanges");

            migrationBuilder.DropTable(
                name: "ConveningSectionVersions");

            migrationBuilder.DropTable(
                name: "DistinctPeople");

            migrationBuilder.DropTable(
                name: "FundLedger");

            migrationBuilder.DropTable(
                name: "FundRuleCountySeats");

            migrationBuilder.DropTable(
                name: "FundRuleReserveCounties");

            migrationBuilder.DropTable(
                name: "PersonAddresses");

            migrationBuilder.DropTable(
                name: "PersonMerges");

            migrationBuilder.DropTable(
                name: "RefundBands");

            migrationBuilder.DropTable(
                name: "FundRules");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Funds");

            migrationBuilder.DropIndex(
                name: "IX_Speakers_PersonId",
                table: "Speakers");

            migrationBuilder.DropIndex(
                name: "IX_Attendees_PersonId",
                table: "Attendees");

            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_PersonId",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "IsClosed",
                table: "Rates");

            migrationBuilder.DropColumn(
                name: "HoldMinutes",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "PayeeName",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "PayeeRemitTo",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "PayeeRemitToSource",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "PaymentTermsDays",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "SubstitutionAtDoor",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "SubstitutionEndsAt",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "VenueAddress",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "VenueCity",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "VenueName",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "VenueTransit",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "ActorKind",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "ConveningId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "OnBehalfOf",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "OrganizationId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "Ending",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "AspNetUsers");
        }
    }
}
