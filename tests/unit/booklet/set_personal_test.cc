// The delegate's block on the cover: TYPOGRAPHY B-30, B-33.
#include "booklet/set_personal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "copies/read_delegates.h"
#include "figures/set_qr.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"
#include "support/run_tool.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kReport = "# 政府工作报告\n\n这里是一行正文，说完为止。\n";

Delegates list_of(const std::string& csv) {
  ReadDelegates read = read_delegates(csv, "list.csv");
  EXPECT_THAT(read.problems, IsEmpty());
  return std::move(read.delegates);
}

// The block of the first delegate in the room that a cover of this layout keeps.
struct OnCover {
  OnCover(const Settings& settings, const std::string& csv)
      : layout(layout_named("booklet-a4", settings)), box(box_of(layout)) {
    const Delegates list = list_of(csv);
    const auto personal = parse_personal(layout, list);
    EXPECT_TRUE(personal);
    set = set_personal(*personal, list.rows[0], box, layout, metric_fonts());
  }

  static PersonalBox box_of(const Layout& layout) {
    return find_personal_box(set_in(layout, kReport).pages).value();
  }
  // Of the code's dark modules, from the page's top left corner.
  Length left() const {
    return edge([](const Rule& rule) { return rule.x; }, false);
  }
  Length top() const {
    return edge([](const Rule& rule) { return rule.y; }, false);
  }
  Length right() const {
    return edge([](const Rule& rule) { return rule.x + rule.width; }, true);
  }
  Length bottom() const {
    return edge([](const Rule& rule) { return rule.y + rule.height; }, true);
  }
  Length lowest_baseline() const {
    Length lowest;
    for (const GlyphRun& run : set.drawing.runs) lowest = std::max(lowest, run.baseline);
    return lowest;
  }

  Layout layout;
  PersonalBox box;
  SetPersonal set;

 private:
  template <typename Of>
  Length edge(const Of& of, bool largest) const {
    Length found = of(set.drawing.rules.at(0));
    for (const Rule& rule : set.drawing.rules) {
      found = largest ? std::max(found, of(rule)) : std::min(found, of(rule));
    }
    return found;
  }
};

OnCover set_on_cover(const Settings& settings, const std::string& csv = "编号,姓名\n187,王芳\n") {
  return OnCover(settings, csv);
}

// B-33: not unless the layout asks for it.
TEST(SetPersonal, HasNoCodeByDefault) {
  const OnCover cover = set_on_cover({});
  EXPECT_THAT(cover.set.drawing.rules, IsEmpty());
  EXPECT_EQ(text_of(cover.set.drawing), "编号：000187王芳");
}

TEST(SetPersonal, TheCodeStandsOnTheRightBelowTheLinesB33) {
  const OnCover cover = set_on_cover({{"booklet.qr", "{编号}"}});
  EXPECT_THAT(cover.set.problems, IsEmpty());
  const SetQr qr = set_qr("000187", 18_mm);
  EXPECT_EQ(cover.right(), cover.box.x + cover.box.width) << "flush with the lines above it";
  EXPECT_EQ(cover.right() - cover.left(), qr.size - qr.module * (2 * kQrQuietZone));
  EXPECT_EQ(cover.bottom() - cover.top(), cover.right() - cover.left());
  // Two lines of 12 pt at 16.8 pt, then the quiet zone.
  EXPECT_EQ(cover.top(), cover.box.y + 33.6_pt + qr.module * kQrQuietZone);
  EXPECT_GT(cover.top() - qr.module * kQrQuietZone, cover.lowest_baseline());
}

TEST(SetPersonal, TheCodeIsCentredAboveTheOrganB33) {
  const OnCover cover =
      set_on_cover({{"booklet.qr", "{编号}"}, {"booklet.personal_place", "foot"}});
  const Length middle = cover.box.x + cover.box.width / 2;
  EXPECT_NEAR(((cover.left() + cover.right()) / 2 - middle).to_millimetres(), 0, 0.001);
}

// The organ's line ends what the block may take.
TEST(SetPersonal, TheCoverKeepsRoomForTheCodeB33) {
  for (const char* place : {"top", "foot"}) {
    SCOPED_TRACE(place);
    const Settings with = {{"booklet.qr", "{编号}"}, {"booklet.personal_place", place}};
    const OnCover cover =
        set_on_cover(with, "编号,姓名\n187,阿卜杜热合曼·买买提吐尔逊江·阿卜杜克热木\n");
    EXPECT_TRUE(cover.set.narrow);
    const Length room = cover.box.y + 16.8_pt * 3 + 18_mm;
    EXPECT_LE(cover.bottom(), room);
    const Typeset set = set_in(cover.layout, "+++\n秘书处 = \"大会秘书处\"\n+++\n" + kReport);
    const PersonalBox box = find_personal_box(set.pages).value();
    const PlacedDrawing& page = set.pages.pages[0].drawings[0];
    Length next = set.styled.layout.page.height;
    for (const GlyphRun& run : page.drawing->runs) {
      const Length top = page.y + run.baseline - run.size;
      if (top > box.y) next = std::min(next, top);
    }
    EXPECT_LT(box.y + 16.8_pt * 3 + 18_mm, next);
  }
}

TEST(SetPersonal, ACodeMayStandAloneB33) {
  const OnCover cover = set_on_cover({{"booklet.personal", "[]"}, {"booklet.qr", "{编号}"}});
  EXPECT_THAT(cover.set.drawing.runs, IsEmpty());
  EXPECT_FALSE(cover.set.drawing.rules.empty());
}

TEST(SetPersonal, ACodeOfEmptyColumnsIsLeftOut) {
  const OnCover cover =
      set_on_cover({{"booklet.qr", "{备注}"}}, "编号,姓名,备注\n187,王芳,\n188,李强,2\n");
  EXPECT_THAT(cover.set.drawing.rules, IsEmpty());
  EXPECT_THAT(cover.set.problems, IsEmpty());
}

TEST(SetPersonal, ACodeThatIsTooSmallIsAnError) {
  const OnCover cover = set_on_cover(
      {{"booklet.qr", "https://example.gov.cn/huiyi/?s={编号}"}, {"booklet.qr_size", "12mm"}});
  EXPECT_EQ(only(cover.set.problems).code, "qr.too-small");
}

TEST(SetPersonal, ACodeOfAnUnknownColumnIsAnError) {
  const Layout layout = layout_named("booklet-a4", {{"booklet.qr", "{电话}"}});
  const auto personal = parse_personal(layout, list_of("编号,姓名\n187,王芳\n"));
  ASSERT_FALSE(personal);
  EXPECT_EQ(personal.error().code, "copies.field");
}

// B-30: a name of two Han is as wide as one of three.
TEST(SetPersonal, ANameOfTwoHanIsAsWideAsOneOfThreeB30) {
  const auto ends = [](const std::string& name) {
    const OnCover cover =
        set_on_cover({{"booklet.personal", "[\"{姓名}\"]"}}, "编号,姓名\n1," + name + "\n");
    const GlyphRun& run = cover.set.drawing.runs.at(0);
    return std::pair(run.glyphs.front().x, run.glyphs.back().x);
  };
  EXPECT_EQ(ends("王芳"), ends("王小芳"));
}

TEST(SetPersonal, ANameOfTwoHanIsReadWithoutItsGapB30) {
  const auto read_as = [](const std::string& name) {
    const OnCover cover =
        set_on_cover({{"booklet.personal", "[\"{姓名}\"]"}}, "编号,姓名\n1," + name + "\n");
    return to_utf8(cover.set.drawing.runs.at(0).read_as);
  };
  EXPECT_EQ(read_as("王芳"), "王芳");
  EXPECT_EQ(read_as("王小芳"), "") << "it has no gap";
}

// 54 mm hold 15 characters of 9.6 pt.
TEST(SetPersonal, ANameThatDoesNotFitInTwoLinesIsTooWideB30) {
  const auto set = [](const std::string& name) {
    return set_on_cover({{"booklet.personal", "[\"{姓名}\"]"}}, "编号,姓名\n1," + name + "\n").set;
  };
  const std::string twelve = "迪丽热巴买买提江吐尔逊库";
  EXPECT_FALSE(set(twelve).narrow);
  const SetPersonal parted = set(twelve + "·" + twelve);
  EXPECT_TRUE(parted.narrow);
  EXPECT_FALSE(parted.too_wide);
  EXPECT_TRUE(set(twelve + twelve).too_wide) << "a name is not parted but at its ·";
  EXPECT_TRUE(set(twelve + "·" + twelve + twelve).too_wide);
  EXPECT_FALSE(set("Maria Christina Wilhelmina Alexandra Schmidt").too_wide) << "or at a blank";
}

TEST(SetPersonal, ABlockTallerThanItsRoomIsToldB30) {
  const std::string delegation = "第一代表团驻北京市东城区和西城区各街道及其所属单位联合工作组";
  const auto set = [&](const std::string& lines, const std::string& csv) {
    return set_on_cover({{"booklet.personal", lines}, {"booklet.qr", "{编号}"}}, csv).set;
  };
  const std::string csv = "编号,姓名,代表团\n1,王芳," + delegation + "\n";
  const SetPersonal once = set("[\"{姓名}\", \"{代表团}\"]", csv);
  EXPECT_TRUE(once.narrow);
  EXPECT_FALSE(once.too_tall) << "the cover keeps one line more";
  EXPECT_FALSE(once.too_wide);
  EXPECT_TRUE(set("[\"{代表团}\", \"{代表团}\"]", csv).too_tall);
}

TEST(SetPersonal, ACodeWiderThanTheBlockIsToldB33) {
  const OnCover cover = set_on_cover(
      {{"booklet.qr", "{编号}"}, {"booklet.personal_width", "16mm"}, {"booklet.personal", "[]"}});
  EXPECT_TRUE(cover.set.too_wide);
}

}  // namespace
}  // namespace banxin::testing
