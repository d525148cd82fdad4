// Subsets kept on disk change no byte of a PDF, whatever state the cache is in.
#include "build/subset_cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/utf8.h"
#include "support/metric_engine.h"
#include "support/ordinary_user.h"
#include "support/program_test.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;

// Enough glyphs for subsets that are kept.
std::string long_report(char32_t first) {
  std::u32string words;
  for (char32_t i = 0; i < 90; ++i) words += first + i;
  return "政府工作报告\n\n一、总体要求\n\n" + to_utf8(words) + "。\n";
}

class SubsetCacheTest : public ::testing::Test {
 protected:
  Engine engine(const std::string& cache) const {
    EngineOptions options;
    options.home = BANXIN_SOURCE_DIR;
    options.font_catalogue = metric_catalogue();
    options.cache = cache;
    ::setenv("BANXIN_FONTS", BANXIN_METRIC_FONT_DIR, 1);
    return std::move(*Engine::open(options));
  }
  // By an engine that remembers nothing.
  std::string build(const std::string& cache, char32_t first = U'一') const {
    BuildRequest request;
    request.name = "report.txt";
    request.bytes = long_report(first);
    request.settings = {{"lines.missing_glyphs", "placeholder"}};
    const Built built = engine(cache).build(request);
    EXPECT_FALSE(built.pdf.empty());
    return built.pdf;
  }
  std::vector<std::string> kept() const {
    std::vector<std::string> paths;
    if (!fs::exists(cache())) return paths;
    for (const auto& entry : fs::directory_iterator(cache())) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("subset-")) paths.push_back(entry.path().string());
    }
    return paths;
  }
  std::string cache() const { return folder_.path("cache"); }

  TemporaryFolder folder_;
  const std::string without_ = build("/dev/null/no-cache");
};

TEST_F(SubsetCacheTest, TheSameBytesWithAnEmptyAndAFilledCache) {
  EXPECT_EQ(build(cache()), without_);
  const auto made = kept();
  ASSERT_FALSE(made.empty());
  const auto when = fs::last_write_time(made.at(0));
  EXPECT_EQ(build(cache()), without_);
  EXPECT_EQ(kept(), made);
  EXPECT_EQ(fs::last_write_time(made.at(0)), when) << "it was found, not made again";
  EXPECT_NE(build(cache(), U'丠'), without_);
  EXPECT_GT(kept().size(), made.size()) << "other glyphs are another entry";
}

TEST_F(SubsetCacheTest, ADamagedEntryIsMadeAgain) {
  build(cache());
  for (const std::string& path : kept()) {
    const std::string whole = bytes_of(path);
    for (const std::string& damaged :
         {std::string(), whole.substr(0, whole.size() / 2), whole + "x",
          std::string(whole.size(), '\0'), "9" + whole.substr(1)}) {
      std::ofstream(path, std::ios::binary | std::ios::trunc) << damaged;
      EXPECT_EQ(build(cache()), without_);
      EXPECT_EQ(bytes_of(path), whole);
    }
  }
}

// A record that is sealed but is none.
TEST_F(SubsetCacheTest, AForgedEntryIsMadeAgain) {
  build(cache());
  const std::string path = kept().at(0);
  const std::string whole = bytes_of(path);
  const std::string record(*unseal(whole));
  for (const std::string& forged : {std::string("x"), std::string("99999999999999999999 "),
                                    record + "7 a", record.substr(0, record.size() - 1)}) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << seal(forged);
    EXPECT_EQ(build(cache()), without_);
    EXPECT_EQ(bytes_of(path), whole);
  }
}

TEST_F(SubsetCacheTest, AReadOnlyCacheIsRead) {
  build(cache());
  fs::permissions(cache(), fs::perms(0555));
  {
    const OrdinaryUser user;
    EXPECT_EQ(build(cache()), without_);
    EXPECT_EQ(build(cache(), U'丠'), build("/dev/null/no-cache", U'丠'));
  }
  fs::permissions(cache(), fs::perms(0755));
}

// A record holds all there is of a font, and another program's records are not read.
TEST(SubsetRecords, HoldTheWholeFont) {
  const TemporaryFolder folder;
  const auto font = FontFile::open(BANXIN_METRIC_FONT_DIR "/BanxinMetric.ttf", 0);
  ASSERT_TRUE(font);
  FaceUsage usage{FaceId{3}, {}};
  for (std::uint32_t glyph = 1; glyph < 40; ++glyph) {
    usage.texts[GlyphId{glyph}] = {U"一", glyph % 2 == 0 ? U"二" : U""};
  }
  const EmbeddedFont made = *embed_font(
      usage,
      Face{"metric", std::move(*FontFile::open(BANXIN_METRIC_FONT_DIR "/BanxinMetric.ttf", 0))},
      nullptr);
  const SubsetCache cache(CacheDir(folder.path()), {1, 2});
  EXPECT_FALSE(cache.find(usage, *font));
  cache.store(usage, *font, made);
  const auto found = cache.find(usage, *font);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->face, made.face);
  EXPECT_EQ(found->base_name, made.base_name);
  EXPECT_EQ(found->program, made.program);
  EXPECT_EQ(found->program_stream, made.program_stream);
  EXPECT_EQ(found->program_length, made.program_length);
  EXPECT_EQ(found->cid_to_gid_stream, made.cid_to_gid_stream);
  EXPECT_EQ(found->widths, made.widths);
  EXPECT_EQ(found->descriptor, made.descriptor);
  EXPECT_EQ(found->to_unicode_streams, made.to_unicode_streams);
  EXPECT_EQ(found->to_unicode_streams.size(), 2U);
  EXPECT_FALSE(SubsetCache(CacheDir(folder.path()), {1, 3}).find(usage, *font));
  usage.texts.begin()->second = {U"三"};
  EXPECT_FALSE(cache.find(usage, *font));
}

class SubsetCacheProgramTest : public ProgramTest {};

TEST_F(SubsetCacheProgramTest, ProcessesShareACache) {
  for (int i = 0; i < 4; ++i) {
    write("report" + std::to_string(i) + ".txt", long_report(U'一' + static_cast<char32_t>(i % 2)));
  }
  const Ran ran = program_.run_script(
      "build() { \"$0\" \"$@\" build report$n.txt -o $n.pdf --allow-missing || exit 1; }\n"
      "for round in 1 2 3; do\n"
      "  for n in 0 1 2 3; do build \"$@\" & pids=\"$pids $!\"; done\n"
      "  for pid in $pids; do wait $pid || exit 1; done; pids=\n"
      "done\n"
      "export BANXIN_CACHE=\n"
      "for n in 0 1 2 3; do mv $n.pdf $n.first; build \"$@\"; cmp $n.pdf $n.first || exit 1; "
      "done\n");
  EXPECT_EQ(ran.status, 0) << ran.err << ran.out;
  std::size_t subsets = 0;
  for (const auto& entry : fs::directory_iterator(program_.folder().path("cache"))) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(name.ends_with(".banxin-cache")) << name << " was left behind";
    if (name.starts_with("subset-")) ++subsets;
  }
  EXPECT_GE(subsets, 2U);
}

}  // namespace
}  // namespace banxin::testing
