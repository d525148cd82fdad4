#include "print/read_preferences.h"

#include <gtest/gtest.h>

#include "pdf/object_streams.h"
#include "print/check_pdf.h"
#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

// A file of these objects as the engine packs them.
std::string file_of(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.7\n";
  ObjectWriter writer(pdf, static_cast<std::uint32_t>(objects.size()));
  for (std::size_t i = 0; i < objects.size(); ++i) {
    writer.add_value(static_cast<std::uint32_t>(i + 1), objects[i]);
  }
  writer.finish(1, 2);
  return pdf;
}

std::string catalogue(const std::string& preferences) {
  return "<<\n/Type /Catalog\n/ViewerPreferences <</DisplayDocTitle true " + preferences +
         ">>\n/Lang (zh-CN)\n>>";
}

std::string page(const std::string& box) {
  return "<<\n/Type /Page\n/MediaBox [" + box + "]\n/TrimBox [0 0 1 1]\n>>";
}

// B-12: the flip that a file was made for is the one it is printed with.
TEST(ReadPreferences, DuplexAndCopies) {
  const auto sides = [](const std::string& name) {
    return read_preferences(file_of({catalogue("/Duplex /" + name + " /PrintScaling /None")}))
        .sides;
  };
  EXPECT_EQ(sides("DuplexFlipShortEdge"), Sides::short_edge);
  EXPECT_EQ(sides("DuplexFlipLongEdge"), Sides::long_edge);
  EXPECT_EQ(sides("Simplex"), Sides::one);
  EXPECT_EQ(sides("None"), std::nullopt);
  EXPECT_EQ(read_preferences(file_of({catalogue("/NumCopies 3")})).copies, 3);
  EXPECT_EQ(read_preferences(file_of({catalogue("/NumCopies 12 /Duplex /Simplex")})).copies, 12);
  EXPECT_EQ(read_preferences(file_of({catalogue("/NumCopies 0")})).copies, std::nullopt);
  EXPECT_EQ(read_preferences(file_of({catalogue("/PrintScaling /None")})), Ticket());
}

TEST(ReadPreferences, MediaIfAllPagesHaveOne) {
  const std::string tall = page("0 0 841.89 1190.551"), wide = page("0 0 1190.551 841.89"),
                    moved = page("-10 -10 831.89 1180.551"), odd = page("0 0 500 500");
  EXPECT_EQ(read_preferences(file_of({tall, wide, moved})).media, "iso_a3_297x420mm");
  EXPECT_EQ(read_preferences(file_of({tall, odd})).media, "");
  EXPECT_EQ(read_preferences(file_of({odd})).media, "");
  // More pages than an object stream holds, the last of another size.
  std::vector<std::string> many(450, tall);
  EXPECT_EQ(read_preferences(file_of(many)).media, "iso_a3_297x420mm");
  many.push_back(page("0 0 595.276 841.89"));
  EXPECT_EQ(read_preferences(file_of(many)).media, "");
}

TEST(ReadPreferences, OfABuiltReport) {
  BuildRequest request;
  request.name = "report.txt";
  request.bytes = "政府工作报告\n\n正文。\n";
  const Built built = metric_engine().build(request);
  ASSERT_FALSE(built.pdf.empty());
  const Ticket ticket = read_preferences(built.pdf);
  EXPECT_EQ(ticket.media, "iso_a4_210x297mm");
  EXPECT_EQ(ticket.copies, std::nullopt);
  EXPECT_TRUE(check_pdf(built.pdf, "report.pdf"));
}

TEST(ReadPreferences, NothingOfForeignAndBrokenFiles) {
  EXPECT_EQ(read_preferences(""), Ticket());
  EXPECT_EQ(read_preferences("%PDF-1.4\n1 0 obj <</Type /ObjStm /Length 3>>\nstream\nabc"),
            Ticket());
  EXPECT_EQ(read_preferences("/Type /ObjStm\n\nstream\r\nno zlib here"), Ticket());
  std::string pdf = file_of({catalogue("/Duplex /Simplex"), page("0 0 841.89 1190.551")});
  for (std::size_t size = 0; size < pdf.size(); ++size) {
    read_preferences(std::string_view(pdf).substr(0, size));  // reads nothing behind the end
  }
  EXPECT_EQ(read_preferences(file_of({page("0 0")})), Ticket());
}

TEST(CheckPdf, RefusesWhatIsNoWholePdf) {
  const auto code = [](std::string_view bytes) {
    const auto checked = check_pdf(bytes, "f.pdf");
    return checked ? "" : checked.error().code;
  };
  const std::string whole = file_of({catalogue("")});
  EXPECT_EQ(code(whole), "");
  EXPECT_EQ(code("\xEF\xBB\xBF" + whole + std::string(500, '\n')), "");
  EXPECT_EQ(code(""), "print.empty");
  EXPECT_EQ(code("政府工作报告\n"), "print.not-pdf");
  EXPECT_EQ(code(std::string(2000, ' ') + whole), "print.not-pdf");
  EXPECT_EQ(code(std::string_view(whole).substr(0, whole.size() - 10)), "print.cut-short");
  EXPECT_EQ(check_pdf("", "f.pdf").error().place.file, "f.pdf");
  EXPECT_EQ(check_pdf("", "f.pdf").error().blame, Blame::document);
}

}  // namespace
}  // namespace banxin::testing
