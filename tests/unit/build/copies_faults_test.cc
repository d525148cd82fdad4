// Copies for delegates: what is wrong is told before anything is written, and nothing is written by
// halves (B-30, B-33…B-35).
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/make_copies.h"
#include "support/environment_guard.h"
#include "support/ordinary_user.h"
#include "support/problems.h"
#include "unit/build/made_copies.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST_F(MakeCopies, ADoubledSerialStopsBeforeAnythingIsWrittenB34) {
  const BookletSummary made = make_each("编号,姓名\n1,丁一\n2,王芳\n1,李强\n");
  const Problem problem = only(errors_of(made));
  EXPECT_EQ(problem.code, "delegates.duplicate");
  EXPECT_EQ(problem.severity, Severity::error);
  const std::string told = to_string(problem);
  EXPECT_THAT(told, HasSubstr("2"));
  EXPECT_THAT(told, HasSubstr("4"));
  EXPECT_THAT(told, Not(HasSubstr("李强")));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(MakeCopies, AMissingGlyphInANameStopsBeforeAnythingIsWrittenB35) {
  for (const bool merged : {false, true}) {
    BookletRequest asked = request("编号,姓名\n1,丁一\n2,王あ\n");
    (merged ? asked.merged : asked.each) = path(merged ? "all.pdf" : "{编号}.pdf");
    const BookletSummary made = make(asked);
    const Problem problem = only(errors_of(made));
    EXPECT_EQ(problem.code, "font.missing-glyph");
    EXPECT_EQ(problem.severity, Severity::error);
    EXPECT_EQ(problem.place, (Place{"list.csv", 3, 0}));
    EXPECT_EQ(made.made, 0U);
    EXPECT_THAT(files(), IsEmpty());
  }
}

TEST_F(MakeCopies, ANameThatDoesNotFitNamesItsRowB30) {
  const std::string name = "迪丽热巴买买提江吐尔逊库尔班阿卜杜热合曼";
  const BookletSummary made = make_each("编号,姓名\n1,丁一\n2," + name + "\n3,王芳\n");
  const Problem problem = only(errors_of(made));
  EXPECT_EQ(problem.code, "copies.too-wide");
  EXPECT_THAT(problem.what, HasSubstr("row 3"));
  EXPECT_THAT(problem.remedy, HasSubstr("personal_width"));
  for (const Problem& told : made.problems) {
    EXPECT_THAT(to_string(told), Not(HasSubstr("迪丽"))) << "no line of a name is quoted";
  }
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(MakeCopies, FoldersAreMadeForAllOutputs) {
  BookletRequest asked = request();
  asked.report.bytes = pages_of_text(60);
  asked.merged = path("a/own.pdf");
  asked.common = path("b/c/common.pdf");
  asked.receipts = path("d/sign.pdf");
  EXPECT_THAT(errors_of(make(asked)), IsEmpty());
  EXPECT_THAT(files(), ElementsAre("common.pdf", "own.pdf", "sign.pdf"));
}

TEST_F(MakeCopies, AnOutputThatCannotBeWrittenIsToldBeforeAnyIs) {
  folder_.write("in-the-way", "");
  BookletRequest asked = request();
  asked.report.bytes = pages_of_text(60);
  asked.common = path("common.pdf");
  for (const bool receipts : {false, true}) {
    asked.merged = path(receipts ? "own.pdf" : "in-the-way/own.pdf");
    asked.receipts = receipts ? path("in-the-way/sign.pdf") : "";
    EXPECT_EQ(only(errors_of(make(asked))).code, "file.unwritable");
    EXPECT_THAT(files(), ElementsAre("in-the-way"));
  }
}

TEST_F(MakeCopies, ACodeWithoutRoomStopsBeforeAnythingIsWrittenB33) {
  BookletRequest asked = request("编号,姓名\n1,丁一\n");
  asked.report.settings = {{"booklet.qr", "https://example.gov.cn/huiyi/wenjian?s={编号}"},
                           {"booklet.qr_size", "12mm"}};
  asked.each = path("{编号}.pdf");
  const Problem problem = only(errors_of(make(asked)));
  EXPECT_EQ(problem.code, "qr.too-small");
  EXPECT_EQ(problem.place, (Place{"list.csv", 2, 0}));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(MakeCopies, AWatcherThatStopsLeavesWholeFilesOnly) {
  BookletRequest asked = request(numbered_list(300));
  asked.each = path("{编号}.pdf");
  const BookletSummary made = metric_engine().booklets(
      asked, [](const BookletSummary& so_far) { return so_far.made == 0; });
  EXPECT_TRUE(made.stopped);
  EXPECT_GT(made.made, 0U);
  EXPECT_LT(made.made, 300U);
  const std::vector<std::string> left = files();
  EXPECT_EQ(left.size(), made.made);
  for (const std::string& name : left) {
    ASSERT_EQ(fs::path(name).extension(), ".pdf");
    const std::string copy = bytes(name);
    EXPECT_EQ(copy.substr(copy.size() - 6), "%%EOF\n") << name;
  }
  expect_clean(left.back());
}

TEST_F(MakeCopies, AWatcherThatStopsLeavesNoHalfOfOneFile) {
  BookletRequest asked = request(numbered_list(300));
  asked.merged = path("all.pdf");
  const BookletSummary made = metric_engine().booklets(
      asked, [](const BookletSummary& so_far) { return so_far.made == 0; });
  EXPECT_TRUE(made.stopped);
  EXPECT_EQ(made.made, 0U);
  EXPECT_THAT(files(), IsEmpty());
}

// A file stands where the folder of one delegation should be.
TEST_F(MakeCopies, AFolderThatCannotBeWrittenLeavesTheOthers) {
  folder_.write("第一代表团", "");
  BookletRequest asked = request();
  asked.each = path("{代表团}/{编号}.pdf");
  const BookletSummary made = make(asked);
  EXPECT_EQ(made.made, 1U);
  EXPECT_EQ(codes_of(errors_of(made)),
            (std::vector<std::string>{"file.unwritable", "file.unwritable"}));
  EXPECT_THAT(files(), ElementsAre("000003.pdf", "第一代表团"));
}

TEST_F(MakeCopies, ALayoutWithoutACoverHasNoRoomForANameB30) {
  BookletRequest asked = request();
  asked.report.settings = {{"booklet.cover", "false"}};
  asked.each = path("{编号}.pdf");
  EXPECT_EQ(only(errors_of(make(asked))).code, "copies.no-room");
  EXPECT_THAT(files(), IsEmpty());
}

}  // namespace
}  // namespace banxin::testing
