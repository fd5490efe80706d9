using System;
using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data.Migrations.Copies;

#nullable disable

namespace PactPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddPersonColumn("Attendees");
            migrationBuilder.AddPersonColumn("AspNetUsers");
            migrationBuilder.AddPersonColumn("Speakers");
            migrationBuilder.CopyPeople();

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
                name: "IX_DistinctPeople_SecondPersonId",
                table: "DistinctPeople",
                column: "SecondPersonId");

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
                name: "DistinctPeople");

            migrationBuilder.DropTable(
                name: "PersonAddresses");

            migrationBuilder.DropTable(
                name: "PersonMerges");

            migrationBuilder.DropTable(
                name: "People");

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
