using System;
using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data.Migrations.Copies;

#nullable disable

namespace PactPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "Speakers",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Attendees",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "EndedAt",
                table: "Attendees",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "Attendees",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending",
                table: "Attendees",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "Attendees",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "Attendees",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "AspNetUsers",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    SortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MergedInto = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ErasedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    HeldBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    FirstPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
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
                    PersonAddressId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ConfirmedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
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
                    PersonMergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeptPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Moved = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    IsByRule = table.Column<bool>(type: "bit", nullable: false),
                    KeptVersion = table.Column<int>(type: "int", nullable: false),
                    MergedVersion = table.Column<int>(type: "int", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
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

            migrationBuilder.CopyPeople();

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUsers_People_PersonId",
                table: "AspNetUsers",
                column: "PersonId",
                principalTable: "People",
                principalColumn: "PersonId",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Attendees_People_PersonId",
                table: "Attendees",
                column: "PersonId",
                principalTable: "People",
                principalColumn: "PersonId",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Speakers_People_PersonId",
                table: "Speakers",
                column: "PersonId",
                principalTable: "People",
                principalColumn: "PersonId",
                onDelete: ReferentialAction.Restrict);
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
