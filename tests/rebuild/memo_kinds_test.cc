// What an engine remembers changes no byte of reports of every kind: layouts and settings in turn,
// files that are replaced at one path, pages held and fitted, two builds at once, and many edits.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <thread>

#include "banxin.h"
#include "sources/read_text.h"
#include "support/metric_engine.h"
#include "support/sample_images.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

constexpr char kMarkdown[] =
    "+++\ndata = [\"d.csv\"]\n+++\n# 政府工作报告\n\n## 一、工作回顾\n\n"
    "全区{{gdp.name}}{{gdp.value}}，发展[^1]稳中有进。\n\n[^1]: 按可比价格计算。\n\n"
    "![甲乙](a.png){width=half}\n\n| 指标 | 数量 |\n|---|---|\n| 学校 | 12 |\n| 医院 | 3 |\n\n"
    "t.csv\n\n## 二、工作安排\n\n一二三四五六七八九十，一二三四五六七八九十。\n\n"
    "- 全年地区生产总值1065亿元，增长2.5%；\n- 一般公共预算总收入41.2亿元，增长31.9%。\n";

std::string told(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += to_string(problem) + "\n";
  return text;
}

class MemoKinds : public ::testing::Test {
 protected:
  MemoKinds() { save(0); }

  // Every file at its path, of one of three contents.
  void save(int version) const {
    folder_.write(
        "d.csv",
        "key,name,period,value,unit,change,change_unit,direction\ngdp,地区生产总值,2023,10" +
            std::to_string(65 + version) + ",亿元,2.5,%,up\n");
    folder_.write("t.csv", "项目,数量\n道路," + std::to_string(3 + version) + "\n桥梁,5\n");
    folder_.write("a.png", png_file(sample_png(60 + version, 40, version == 1 ? 6 : 2)));
  }
  BuildRequest markdown(const Settings& settings, const std::string& layout = "") const {
    BuildRequest request;
    request.name = folder_.path("report.md");
    request.bytes = kMarkdown;
    request.settings = settings;
    request.settings.emplace_back("lines.missing_glyphs", "placeholder");
    request.layout = layout;
    return request;
  }
  static BuildRequest plain() {
    BuildRequest request;
    request.name = BANXIN_SOURCE_DIR "/data/reports/cangshan-2023.txt";
    request.bytes = *read_file(request.name);
    request.settings = {{"lines.missing_glyphs", "placeholder"}};
    return request;
  }
  void expect_equal(const BuildRequest& request, const char* what) const {
    const Built again = remembering_.build(request);
    const Built anew = open_metric_engine().build(request);
    EXPECT_FALSE(again.pdf.empty()) << what << "\n" << told(again.problems);
    EXPECT_TRUE(again.pdf == anew.pdf) << what;
    EXPECT_TRUE(again.edition == anew.edition) << what;
    EXPECT_EQ(told(again.problems), told(anew.problems)) << what;
  }

  TemporaryFolder folder_;
  const Engine remembering_ = open_metric_engine();
};

TEST_F(MemoKinds, LayoutsAndSettingsInTurn) {
  const std::vector<Settings> settings = {{},
                                          {{"contents", "on"}},
                                          {{"page.columns", "2"}, {"page.cells", "13"}},
                                          {{"indicators", "list"}},
                                          {{"indicators", "chart"}},
                                          {{"notes", "end"}},
                                          {{"running_head", "true"}}};
  for (int round = 0; round < 2; ++round) {
    for (const Settings& some : settings) {
      expect_equal(markdown(some), some.empty() ? "as it is" : some.front().first.c_str());
    }
    for (const char* layout : {"brief", "booklet-a5", "document", "large-print", "overview"}) {
      expect_equal(markdown({}, layout), layout);
    }
  }
}

TEST_F(MemoKinds, FilesReplacedAtOnePath) {
  std::vector<std::string> pdfs;
  for (const int version : {0, 1, 2, 0}) {
    save(version);
    expect_equal(markdown({}), "a version");
    pdfs.push_back(remembering_.build(markdown({})).pdf);
  }
  EXPECT_NE(pdfs[0], pdfs[1]);
  EXPECT_NE(pdfs[1], pdfs[2]);
  EXPECT_EQ(pdfs[0], pdfs[3]);
}

TEST_F(MemoKinds, PagesHeldAndFitted) {
  BuildRequest request = plain();
  request.edition = true;
  const Built first = remembering_.build(request);
  expect_equal(request, "with an edition");
  BuildRequest edited = request;
  edited.bytes.insert(edited.bytes.find("。") + 3, "这一句是后来加的。");
  edited.keep_pages = first.edition;
  edited.keep_pages_name = "first.edition";
  expect_equal(edited, "pages held");
  expect_equal(request, "as before");
  edited.keep_pages.clear();
  edited.settings.emplace_back("fit_pages", std::to_string(first.pages));
  expect_equal(edited, "fitted");
  expect_equal(edited, "fitted again");
}

TEST_F(MemoKinds, TwoThreadsOnOneEngine) {
  const std::vector<BuildRequest> requests = {markdown({}), plain(), markdown({{"contents", "on"}}),
                                              markdown({}, "brief")};
  std::vector<std::string> expected;
  for (const BuildRequest& request : requests) {
    expected.push_back(open_metric_engine().build(request).pdf);
  }
  constexpr std::size_t kBuilds = 12;
  std::vector<std::vector<std::string>> made(2);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < made.size(); ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = 0; i < kBuilds; ++i) {
        made[t].push_back(remembering_.build(requests[(i + t) % requests.size()]).pdf);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t t = 0; t < made.size(); ++t) {
    for (std::size_t i = 0; i < kBuilds; ++i) {
      EXPECT_TRUE(made[t][i] == expected[(i + t) % requests.size()]) << t << ", " << i;
    }
  }
}

// A longer run: BANXIN_EDITS=10000.
TEST(MemoMemory, IsBoundedOverManyEdits) {
  const char* const asked = std::getenv("BANXIN_EDITS");
  const int edits = std::max(asked == nullptr ? 1000 : std::atoi(asked), 100);
  const Engine engine = open_metric_engine();
  std::size_t early = 0, late = 0;
  for (int i = 0; i < edits; ++i) {
    BuildRequest request;
    request.name = "report.txt";
    request.bytes = "政府工作报告\n\n正文" + std::to_string(100000 + i) + "在这里。\n";
    std::size_t bytes = 0;
    for (const MemoUse& use : engine.build(request).memos) bytes += use.bytes;
    (i < 80 ? early : late) = std::max(i < 80 ? early : late, bytes);
  }
  EXPECT_GT(early, 0U);
  EXPECT_LE(late, early + early / 10);
}

}  // namespace
}  // namespace banxin::testing
