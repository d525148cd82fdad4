// What PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask of every file, read from a whole one.
// CLAUSES.md names the clause each test stands for.
#include <ft2build.h>
#include <gtest/gtest.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <regex>
#include <set>

#include "support/count_parts.h"
#include "unit/pdf/expand_objects.h"
#include "unit/pdf/sample_report.h"

namespace banxin::testing {
namespace {

class Standards : public ::testing::Test {
 protected:
  void SetUp() override {
    fonts_ = load_sample_fonts();
    ASSERT_TRUE(fonts_) << "the fonts are not installed: sh .ci/setup.sh tests";
    report_.emplace(*fonts_);
    const auto file = make_pdf(report_->pages(), *fonts_, {U"政府工作报告", "zh-CN"});
    ASSERT_TRUE(file) << file.error().what;
    file_ = *file;
    expanded_ = expand_objects(file_);
  }

  // The dictionaries that hold `part`.
  std::vector<std::string> objects_with(const std::string& part) const {
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = expanded_.find(" 0 obj\n", at)) != std::string::npos; ++at) {
      const std::size_t end =
          std::min(expanded_.find("\nendobj", at), expanded_.find("\nstream", at));
      std::string object = expanded_.substr(at, end - at);
      if (object.find(part) != std::string::npos) found.push_back(std::move(object));
    }
    return found;
  }
  // All operators of all pages.
  std::set<std::string> operators() const {
    const GlyphUsage usage = collect_usage(report_->pages());
    std::set<std::string> used;
    static const std::regex kOperator(R"((?:^|[\s\]>])([A-Za-z']+\*?)(?=\n))");
    for (const Page& page : report_->pages().pages) {
      const std::string content =
          inflate_stream(draw_page(page, report_->pages().tags, *fonts_, usage).content);
      for (std::sregex_iterator it(content.begin(), content.end(), kOperator), end; it != end;
           ++it) {
        used.insert((*it)[1].str());
      }
      if (content.find(" cs 1 scn\n") != std::string::npos) used.insert("cs");
    }
    return used;
  }

  std::optional<FontSet> fonts_;
  std::optional<SampleReport> report_;
  std::string file_, expanded_;
};

TEST_F(Standards, HeaderAndTrailer) {
  EXPECT_EQ(file_.substr(0, 10), "%PDF-1.7\n%");
  for (std::size_t i = 10; i < 14; ++i) EXPECT_GT(static_cast<unsigned char>(file_[i]), 127);
  EXPECT_EQ(file_.substr(file_.size() - 6), "%%EOF\n");
  static const std::regex kId(R"(/ID \[<([0-9a-f]{32})><([0-9a-f]{32})>\])");
  std::smatch id;
  ASSERT_TRUE(std::regex_search(file_, id, kId));
  EXPECT_EQ(id[1], id[2]);
}

// stream, CRLF, exactly /Length bytes, LF, endstream; obj and endobj on lines of their own.
TEST_F(Standards, StreamsAreExact) {
  std::size_t streams = 0;
  static const std::regex kLength(R"(/Length (\d+)\n)");
  for (std::size_t at = 0; (at = file_.find(">>\nstream\r\n", at)) != std::string::npos;
       ++streams) {
    const std::size_t begin = file_.rfind(" 0 obj\n<<\n", at);
    const std::string entries = file_.substr(begin, at - begin);
    std::smatch length;
    ASSERT_TRUE(std::regex_search(entries, length, kLength)) << entries;
    at += 11 + std::stoul(length[1]);
    EXPECT_EQ(file_.substr(at, 18), "\nendstream\nendobj\n") << entries;
    EXPECT_EQ(entries.find("/F "), std::string::npos) << "no data outside the file";
  }
  EXPECT_GT(streams, 10U);
}

TEST_F(Standards, NothingForbiddenIsInTheFile) {
  std::string dictionaries;
  for (const std::string& object : objects_with("")) dictionaries += object;
  EXPECT_NE(dictionaries.find("/XRef\n"), std::string::npos);
  for (const char* name : {"Encrypt",
                           "LZWDecode",
                           "Crypt",
                           "JS",
                           "JavaScript",
                           "Launch",
                           "Sound",
                           "Movie",
                           "ResetForm",
                           "ImportData",
                           "EmbeddedFile",
                           "EmbeddedFiles",
                           "AF",
                           "OCProperties",
                           "AcroForm",
                           "XFA",
                           "AA",
                           "OpenAction",
                           "AlternatePresentations",
                           "PresSteps",
                           "Requirements",
                           "Perms",
                           "ExtGState",
                           "XObject",
                           "OPI",
                           "Ref",
                           "PS",
                           "Group",
                           "SMask",
                           "Interpolate",
                           "Alternates",
                           "DeviceCMYK",
                           "Threads",
                           "RoleMap",
                           "Suspects",
                           "NeedAppearances"}) {
    const std::regex whole("/" + std::string(name) + "(?![A-Za-z0-9+])");
    EXPECT_FALSE(std::regex_search(dictionaries, whole)) << name;
  }
}

// Gray and spot inks; no DeviceRGB or DeviceCMYK, no state that only some readers know.
TEST_F(Standards, ContentUsesFewOperators) {
  EXPECT_EQ(operators(), (std::set<std::string>{"BDC", "BT", "EMC", "ET", "TJ", "Tf", "Tm", "cs",
                                                "f", "g", "scn"}));
}

TEST_F(Standards, ColoursHaveAProfile) {
  const auto catalogue = objects_with("/Type /Catalog");
  ASSERT_EQ(catalogue.size(), 1U);
  static const std::regex kIntent(
      R"(/OutputIntents \[<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier \(sRGB\))"
      R"( /Info \(sRGB IEC61966-2.1\) /DestOutputProfile (\d+) 0 R>>\])");
  std::smatch intent;
  ASSERT_TRUE(std::regex_search(catalogue[0], intent, kIntent)) << catalogue[0];
  const std::string profile = intent[1];
  EXPECT_NE(file_.find("\n" + profile + " 0 obj\n<<\n/Length"), std::string::npos);
  const auto spots = objects_with("/Separation");
  ASSERT_EQ(spots.size(), 1U) << "the page with a red rule";
  EXPECT_NE(spots[0].find("/Separation /C0#20M100#20Y95#20K0 [/ICCBased " + profile + " 0 R] "),
            std::string::npos);
}

TEST_F(Standards, PagesNameTheirResourcesAndOrder) {
  const auto pages = objects_with("/Type /Page\n");
  ASSERT_EQ(pages.size(), 3U);
  for (const std::string& page : pages) {
    for (const char* entry :
         {"/Resources <<", "/MediaBox [0 0 ", "/TrimBox [0 0 ", "/Tabs /S\n", "/StructParents "}) {
      EXPECT_NE(page.find(entry), std::string::npos) << entry;
    }
  }
}

TEST_F(Standards, LinksAreInTheStructure) {
  const auto links = objects_with("/Subtype /Link\n");
  ASSERT_EQ(links.size(), 1U);
  for (const char* entry : {"/F 4\n", "/Contents <FEFF653F5E9C5DE54F5C62A5544A>\n",
                            "/StructParent 3\n", "/Dest (heading-1)\n"}) {
    EXPECT_NE(links[0].find(entry), std::string::npos) << entry;
  }
  const auto elements = objects_with("/S /Link\n");
  ASSERT_EQ(elements.size(), 1U);
  EXPECT_NE(elements[0].find("<</Type /OBJR /Pg "), std::string::npos);
}

TEST_F(Standards, StructureTypesAreStandard) {
  static const std::regex kType(R"(/Type /StructElem\n/S /(\w+)\n/P \d+ 0 R\n)");
  const std::set<std::string> standard = {"Document", "H1", "H2", "H3",    "P",  "L",       "LI",
                                          "LBody",    "TR", "TH", "Table", "TD", "Caption", "Link"};
  std::set<std::string> used;
  for (std::sregex_iterator it(expanded_.begin(), expanded_.end(), kType), end; it != end; ++it) {
    used.insert((*it)[1].str());
  }
  EXPECT_EQ(used, standard);
  for (const std::string& head : objects_with("/S /TH\n")) {
    EXPECT_NE(head.find("/Scope /"), std::string::npos) << head;
  }
}

TEST_F(Standards, TheCatalogueTellsAReaderWhatItNeeds) {
  const std::string catalogue = objects_with("/Type /Catalog").at(0);
  for (const char* entry : {"/MarkInfo <</Marked true>>", "/Lang (zh-CN)", "/DisplayDocTitle true",
                            "/StructTreeRoot ", "/Metadata ", "/Outlines ", "/PageLabels "}) {
    EXPECT_NE(catalogue.find(entry), std::string::npos) << entry;
  }
}

TEST_F(Standards, MetadataIsPlainAndAgreesWithInfo) {
  EXPECT_NE(file_.find("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</"), std::string::npos);
  EXPECT_NE(file_.find("<pdfuaid:part>1</pdfuaid:part>"), std::string::npos);
  EXPECT_NE(file_.find("<rdf:li xml:lang=\"x-default\">政府工作报告</rdf:li>"), std::string::npos);
  EXPECT_NE(file_.find("<pdf:Producer>banxin</pdf:Producer>"), std::string::npos);
  const auto info = objects_with("/Producer (banxin)\n");
  ASSERT_EQ(info.size(), 1U);
  EXPECT_NE(info[0].find("/Title <FEFF653F5E9C5DE54F5C62A5544A>\n"), std::string::npos);
  EXPECT_EQ(info[0].find("Date"), std::string::npos);
}

TEST_F(Standards, FontsAreCompositeMappedAndEmbedded) {
  const auto composites = objects_with("/Subtype /Type0\n");
  EXPECT_GE(composites.size(), 4U);
  for (const std::string& font : composites) {
    EXPECT_NE(font.find("/Encoding /Identity-H\n"), std::string::npos);
    EXPECT_NE(font.find("/ToUnicode "), std::string::npos);
  }
  EXPECT_EQ(objects_with("/Type /Font\n").size(),
            composites.size() + objects_with("/CIDSystemInfo ").size());
  for (const std::string& font : objects_with("/Subtype /CIDFontType2\n")) {
    EXPECT_NE(font.find("/CIDToGIDMap "), std::string::npos);
  }
  const auto descriptors = objects_with("/Type /FontDescriptor\n");
  EXPECT_EQ(descriptors.size(), 3U);
  for (const std::string& descriptor : descriptors) {
    EXPECT_EQ(count_parts(descriptor, "/FontFile"), 1U);
    EXPECT_EQ(descriptor.find("/CIDSet"), std::string::npos);
    EXPECT_EQ(descriptor.find("/CharSet"), std::string::npos);
  }
}

// Advances of a font program, in thousandths of an em, as FreeType reads them: by glyph, or by CID
// in a bare CID-keyed CFF.
std::map<std::uint32_t, double> program_widths(const std::string& program) {
  std::map<std::uint32_t, double> widths;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  EXPECT_EQ(FT_Init_FreeType(&library), 0);
  EXPECT_EQ(FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(program.data()),
                               static_cast<FT_Long>(program.size()), 0, &face),
            0);
  for (FT_UInt glyph = 0; face && glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
    FT_Fixed advance = 0;
    if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) != 0) continue;
    widths[glyph] = static_cast<double>(advance) * 1000 / face->units_per_EM;
  }
  FT_Done_FreeType(library);
  return widths;
}

// The W array of a font, by code.
std::map<std::uint32_t, double> written_widths(const std::string& text) {
  std::map<std::uint32_t, double> widths;
  static const std::regex kEntry(R"((\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+)))");
  for (std::sregex_iterator it(text.begin(), text.end(), kEntry), end; it != end; ++it) {
    auto code = static_cast<std::uint32_t>(std::stoul((*it)[1]));
    if ((*it)[3].matched) {
      for (; code <= std::stoul((*it)[3]); ++code) widths[code] = std::stod((*it)[4]);
      continue;
    }
    std::istringstream list((*it)[2]);
    for (double width = 0; list >> width;) widths[code++] = width;
  }
  return widths;
}

TEST_F(Standards, WidthsAreThoseOfTheProgram) {
  std::size_t compared = 0;
  for (const FaceUsage& usage : collect_usage(report_->pages()).faces) {
    const FontFile& font = fonts_->face(usage.face).file;
    const auto embedded = embed_font(usage, fonts_->face(usage.face), nullptr);
    ASSERT_TRUE(embedded);
    const auto program = program_widths(inflate_stream(embedded->program_stream));
    const auto written = written_widths(embedded->widths);
    const std::string map =
        embedded->cid_to_gid_stream.empty() ? "" : inflate_stream(embedded->cid_to_gid_stream);
    for (const auto& entry : usage.texts) {
      const std::uint32_t code = font.code_of(entry.first);
      std::uint32_t cid = code;
      if (!map.empty()) {
        cid = static_cast<unsigned char>(map[code * 2]) * 256U +
              static_cast<unsigned char>(map[code * 2 + 1]);
      }
      ASSERT_TRUE(program.contains(cid)) << embedded->base_name << " " << code;
      const double width = written.contains(code) ? written.at(code) : 1000;
      EXPECT_NEAR(width, program.at(cid), 0.01) << embedded->base_name << " " << code;
      ++compared;
    }
  }
  EXPECT_GT(compared, 100U);
}

}  // namespace
}  // namespace banxin::testing
