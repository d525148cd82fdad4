// banxin explain: what it says of blocks, pages and subsets is so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/metric_engine.h"
#include "support/program_test.h"
#include "support/sample_images.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Settings = std::vector<std::pair<std::string, std::string>>;

BuildRequest request_of(const std::string& text, const std::string& name = "report.txt",
                        const Settings& settings = {}) {
  BuildRequest request;
  request.name = name;
  request.bytes = text;
  request.settings = settings;
  return request;
}

std::string explain(const BuildRequest& before, const BuildRequest& now) {
  const auto text = metric_engine().explain(now, before);
  return text ? *text : to_string(text.error());
}

const std::string kHead = "政府工作报告\n\n一、工作回顾\n\n";
const std::string kFirst = "经济社会发展稳中求进，全面完成各项任务。\n\n";
const std::string kSecond = "坚持改革开放推动高质量发展，人民生活改善。\n\n";
const std::string kLast = "加强民生保障建设，办好十件实事。\n";

TEST(Explain, NothingIsMadeAgainForTheSameReport) {
  const BuildRequest request = request_of(kHead + kFirst + kLast);
  const std::string text = explain(request, request);
  EXPECT_THAT(text, HasSubstr("0 of 4 blocks, 0 of 1 pages, 0 of "));
  EXPECT_THAT(text, Not(HasSubstr("was set")));
  EXPECT_THAT(text, Not(HasSubstr("was drawn")));
}

TEST(Explain, AnInsertedAndAnEditedBlockAreToldApart) {
  const std::string text = explain(request_of(kHead + kFirst + kSecond + kLast),
                                   request_of(kHead + "新的一段放在最前面。\n\n" + kFirst +
                                              kSecond + "加强民生保障建设，办好十二件实事。\n"));
  EXPECT_THAT(text, HasSubstr("(新的一段放在最前面。) was set: it is new\n"));
  EXPECT_THAT(text, HasSubstr("(加强民生保障建设，办好十二件实事…) was set: its text changed\n"));
  EXPECT_THAT(text, HasSubstr("2 of 6 blocks, 1 of 1 pages"));
}

TEST(Explain, ARewrittenBlockIsNewAndARemovedOneShiftsNone) {
  const std::string text = explain(request_of(kHead + kFirst + kSecond + kLast),
                                   request_of(kHead + kSecond + "另起一段，内容都不相同。\n"));
  EXPECT_THAT(text, HasSubstr("(另起一段，内容都不相同。) was set: it is new\n"));
  EXPECT_THAT(text, HasSubstr("1 of 4 blocks"));
}

TEST(Explain, LinesThatOnlyMovedAreNotNew) {
  const std::string text =
      explain(request_of(kHead + kFirst + "二、工作安排\n\n" + kLast),
              request_of(kHead + "新的一段。\n\n" + kFirst + "二、工作安排\n\n" + kLast));
  EXPECT_THAT(text,
              HasSubstr("page 1 was drawn: of 6 lines 1 are new, 0 come from another page\n"));
}

TEST(Explain, PhotosAreSetEveryTime) {
  const TemporaryFolder folder;
  folder.write("a.png", png_file(sample_png(60, 40, 2)));
  const BuildRequest request =
      request_of("# 政府工作报告\n\n" + kFirst + "![图](a.png)\n", folder.path("report.md"));
  const std::string text = explain(request, request);
  EXPECT_THAT(text, Not(HasSubstr("was set:")));
  EXPECT_THAT(text, HasSubstr("0 of 2 blocks"));
  EXPECT_THAT(text, HasSubstr("set every time: 1 photos"));
}

TEST(Explain, AChangedSettingIsTold) {
  const std::string report = kHead + kFirst + kLast;
  const std::string text =
      explain(request_of(report), request_of(report, "report.txt", {{"page.head", "50mm"}}));
  EXPECT_THAT(text, HasSubstr("page 1 was drawn: what stands on it moved"));
  EXPECT_THAT(text, HasSubstr("was set: its look or its numbers changed"));
}

TEST(Explain, NewCharactersCutTheirFace) {
  const std::string text =
      explain(request_of(kHead + kFirst + kLast),
              request_of(kHead + kFirst + "加强民生保障建设，办好十件实事业。\n"));
  EXPECT_THAT(text, HasSubstr("; 1 new: 业"));
  EXPECT_THAT(text, HasSubstr("beside these: "));
}

class ExplainProgramTest : public ProgramTest {};

TEST_F(ExplainProgramTest, TheBuildBeforeMayHaveHadItsOwnSettings) {
  write("report.txt", kReport);
  const auto explained = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"explain", "report.txt", "--against", "report.txt"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = program_.run(arguments);
    EXPECT_EQ(ran.status, 0) << ran.err;
    return ran.out;
  };
  EXPECT_THAT(explained({}), HasSubstr("0 of 1 pages"));
  EXPECT_THAT(explained({"--against-set", "page.head=50mm"}), HasSubstr("1 of 1 pages"));
  EXPECT_THAT(explained({"--against-layout", "large-print"}), HasSubstr("1 of 1 pages"));
  EXPECT_EQ(program_.run({"explain", "report.txt", "--against", "none.txt"}).status, 3);
}

}  // namespace
}  // namespace banxin::testing
