#include "pdf/conformance.h"

#include <gtest/gtest.h>

#include "sample_report.h"

namespace banxin::testing {
namespace {

using Role = StructureRole;

Pages page_with(StructureTree tags, Drawing drawing = {}) {
  Pages pages;
  pages.tags = std::move(tags);
  pages.pages.push_back({210_mm, 297_mm, 1, {place(28_mm, 37_mm, 0, std::move(drawing))}});
  return pages;
}

Conformance judged(const Pages& pages, const DocumentInfo& info = {U"报告", "zh-CN"}) {
  return judge_conformance(pages, collect_usage(pages), info);
}

// What the problem of this code says, or "".
std::string reason(const Conformance& conformance, const std::string& code) {
  for (const Problem& problem : conformance.problems) {
    EXPECT_EQ(problem.severity, Severity::notice);
    if (problem.code == code) return problem.what;
  }
  return "";
}

void expect_no_access(const Conformance& conformance, const std::string& why) {
  EXPECT_EQ(conformance.claims, (Claims{true, false}));
  EXPECT_EQ(conformance.problems.size(), 1U);
  EXPECT_NE(reason(conformance, "pdf.not-pdfua").find(why), std::string::npos)
      << reason(conformance, "pdf.not-pdfua");
}

TEST(Conformance, AnOrdinaryReportMeetsBoth) {
  const auto fonts = load_sample_fonts();
  ASSERT_TRUE(fonts) << "the fonts are not installed: sh .ci/setup.sh tests";
  const Conformance conformance = judged(SampleReport(*fonts).pages());
  EXPECT_EQ(conformance.claims, (Claims{true, true}));
  EXPECT_TRUE(conformance.problems.empty());
}

// ISO 14289-1 7.1, 7.2.
TEST(Conformance, WithoutTitleOrLanguageItIsNotAccessible) {
  expect_no_access(judged(page_with({}), {U"", "zh-CN"}), "no title");
  expect_no_access(judged(page_with({}), {U"\x1", "zh-CN"}), "no title");
  expect_no_access(judged(page_with({}), {U"报告", ""}), "language");
}

// ISO 14289-1 7.4.2.
TEST(Conformance, HeadingsBeginWithH1AndLeaveNoneOut) {
  expect_no_access(judged(page_with({{Role::paragraph}, {Role::heading2}})),
                   "the first heading is H2");
  expect_no_access(judged(page_with({{Role::heading1}, {Role::heading2}, {Role::heading4}})),
                   "H4 follows a heading H2");
  const StructureTree up_again = {
      {Role::heading1}, {Role::heading2}, {Role::heading3}, {Role::heading1}, {Role::heading2}};
  EXPECT_EQ(judged(page_with(up_again)).claims, (Claims{true, true}));
}

// ISO 14289-1 7.3, 7.5.
TEST(Conformance, TablesAreRegularAndFiguresAreDescribed) {
  const StructureTree table = {{Role::table, -1},          {Role::table_row, 0},
                               {Role::table_head_cell, 1}, {Role::table_head_cell, 1},
                               {Role::table_row, 0},       {Role::table_cell, 4}};
  expect_no_access(judged(page_with(table)), "rows of a table");
  expect_no_access(judged(page_with({{Role::figure}})), "alternative text");
  EXPECT_TRUE(judged(page_with({{Role::figure, -1, 1, 1, false, U"图"}})).claims.pdfua);
}

// ISO 14289-1 7.18.5.
TEST(Conformance, LinksArePartsOfTheText) {
  Drawing drawing;
  drawing.links.push_back({LinkKind::address, "https://a.cn", {}, {}, 9_pt, 9_pt});
  expect_no_access(judged(page_with({{Role::paragraph}, {Role::link, 0}}, drawing)), "a link");
  drawing.links[0].tag = 0;
  expect_no_access(judged(page_with({{Role::paragraph}, {Role::link, 0}}, drawing)), "a link");
  drawing.links[0].tag = 1;
  EXPECT_TRUE(judged(page_with({{Role::paragraph}, {Role::link, 0}}, drawing)).claims.pdfua);
}

// ISO 19005-2 6.2.11.7.2 and 6.2.11.8, ISO 14289-1 7.21.7 and 7.21.8.
TEST(Conformance, GlyphsAreThereAndStandForText) {
  Drawing drawing;
  drawing.runs.push_back({FaceId{0}, 16_pt, 12_pt, Ink{}, 0, {{GlyphId{0}, U'甲', {}}}, {}});
  const Conformance missing = judged(page_with({{Role::paragraph}}, drawing));
  EXPECT_EQ(missing.claims, Claims{});
  EXPECT_NE(reason(missing, "pdf.not-pdfa").find("missing"), std::string::npos);
  EXPECT_NE(reason(missing, "pdf.not-pdfua").find("missing"), std::string::npos);
  for (const char32_t c : {U'\xFEFF', U'\xFFFE'}) {
    drawing.runs[0].glyphs[0] = {GlyphId{5}, c, {}};
    EXPECT_EQ(judged(page_with({{Role::paragraph}}, drawing)).claims, Claims{});
  }
  drawing.runs[0].glyphs[0] = {GlyphId{5}, U'甲', {}};
  EXPECT_EQ(judged(page_with({{Role::paragraph}}, drawing)).claims, (Claims{true, true}));
}

// ISO 19005-2 6.1.13.
TEST(Conformance, LimitsOfAnArchive) {
  Pages small = page_with({});
  small.pages[0].height = 2_pt;
  EXPECT_EQ(judged(small).claims, (Claims{false, true}));
  EXPECT_NE(reason(judged(small), "pdf.not-pdfa").find("a page is smaller"), std::string::npos);
  EXPECT_EQ(judged(page_with({}), {std::u32string(8'191, U'甲'), "zh-CN"}).claims,
            (Claims{true, true}));
  EXPECT_EQ(judged(page_with({}), {std::u32string(8'192, U'甲'), "zh-CN"}).claims,
            (Claims{false, true}));
}

}  // namespace
}  // namespace banxin::testing
