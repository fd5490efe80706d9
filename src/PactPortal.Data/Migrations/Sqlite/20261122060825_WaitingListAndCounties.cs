using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PactPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WaitingListAndCounties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_Status",
                table: "Registrations");

            migrationBuilder.AddColumn<int>(
                name: "Waiting",
                table: "SeatPools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Organizations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedBy",
                table: "CountyFacts",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MembersWaitFirstUntil",
                table: "Convenings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CohortCoordinators",
                columns: table => new
                {
                    Cohort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortCoordinators", x => new { x.Cohort, x.AccountId });
                    table.ForeignKey(
                        name: "FK_CohortCoordinators_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WaitingListEntries",
                columns: table => new
                {
                    WaitingListEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    IsMember = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingListEntries", x => x.WaitingListEntryId);
                    table.ForeignKey(
                        name: "FK_WaitingListEntries_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaitingListEntries_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "RegistrationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitedPools",
                columns: table => new
                {
                    WaitedPoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Needed = table.Column<int>(type: "INTEGER", nullable: false),
                    HoldsOthersBack = table.Column<bool>(type: "INTEGER", nullable: false),
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

            migrationBuilder.AddCheckConstraint(
                name: "CK_SeatPools_WaitingNeverNegative",
                table: "SeatPools",
                sql: "Waiting >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_OrganizationId_SubmittedAt_Reference",
                table: "Registrations",
                columns: new[] { "ConveningId", "OrganizationId", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_Status_SubmittedAt_Reference",
                table: "Registrations",
                columns: new[] { "ConveningId", "Status", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_SubmittedAt_Reference",
                table: "Registrations",
                columns: new[] { "ConveningId", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_MergedInto",
                table: "Organizations",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Name",
                table: "Organizations",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_CohortCoordinators_AccountId",
                table: "CohortCoordinators",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitedPools_WaitingListEntryId",
                table: "WaitedPools",
                column: "WaitingListEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_ConveningId_JoinedAt",
                table: "WaitingListEntries",
                columns: new[] { "ConveningId", "JoinedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_RegistrationId",
                table: "WaitingListEntries",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Organizations_Organizations_MergedInto",
                table: "Organizations",
                column: "MergedInto",
                principalTable: "Organizations",
                principalColumn: "OrganizationId",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Organizations_Organizations_MergedInto",
                table: "Organizations");

            migrationBuilder.DropTable(
                name: "CohortCoordinators");

            migrationBuilder.DropTable(
                name: "WaitedPools");

            migrationBuilder.DropTable(
                name: "WaitingListEntries");

            migrationBuilder.DropCheckConstraint(
                name: "CK_SeatPools_WaitingNeverNegative",
                table: "SeatPools");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_OrganizationId_SubmittedAt_Reference",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_Status_SubmittedAt_Reference",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_SubmittedAt_Reference",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_MergedInto",
                table: "Organizations");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_Name",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Waiting",
                table: "SeatPools");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "RecordedBy",
                table: "CountyFacts");

            migrationBuilder.DropColumn(
                name: "MembersWaitFirstUntil",
                table: "Convenings");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_Status",
                table: "Registrations",
                columns: new[] { "ConveningId", "Status" });
        }
    }
}
