using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PactPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SpeakerPhotographs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "MayShowPhoto",
                table: "Speakers",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Photo",
                table: "Speakers",
                type: "nvarchar(max)",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MayShowPhoto",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Photo",
                table: "Speakers");
        }
    }
}
