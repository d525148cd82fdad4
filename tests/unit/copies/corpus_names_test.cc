// Every name of the corpora, and every file of them as if it were a list (B-30, B-32, B-35).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/utf8.h"
#include "copies/name_files.h"
#include "copies/order_delegates.h"
#include "copies/read_delegates.h"
#include "copies/select_copies.h"
#include "sources/decode_text.h"
#include "sources/line_index.h"
#include "sources/read_text.h"
#include "support/problems.h"
#include "support/shared_file.h"

namespace banxin::testing {
namespace {

using ::testing::IsEmpty;

std::vector<std::u32string> lines_of(const std::string& file) {
  const auto bytes = read_file(file);
  const auto decoded = decode_text(bytes.value_or(""), file);
  std::vector<std::u32string> lines;
  if (!decoded) return lines;
  const LineIndex index(decoded->text);
  for (std::size_t i = 0; i < index.count(); ++i) {
    if (!index.text_of(i).empty()) lines.emplace_back(index.text_of(i));
  }
  return lines;
}

// Reads, orders and names them; each name comes through whole and gets a file of its own.
void expect_all_pass(const std::vector<std::u32string>& names) {
  ASSERT_FALSE(names.empty());
  std::string csv = "姓名\n";
  for (const std::u32string& name : names) csv += to_utf8(name) + "\n";
  const auto read = read_delegates(csv, "names.csv");
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_EQ(read.delegates.rows.size(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(to_utf8(read.delegates.rows[i].name), to_utf8(names[i]));
  }
  const auto ordered = order_delegates(read.delegates, {CopyOrder::strokes, {}});
  EXPECT_FALSE(has_errors(ordered.problems));
  const auto files = name_files(U"{编号}-{姓名}.pdf", ordered.delegates);
  EXPECT_THAT(files.problems, IsEmpty());
  EXPECT_EQ(std::set(files.paths.begin(), files.paths.end()).size(), names.size());
}

TEST(CorpusNames, SampleOfNames) {
  SHARED_FILE_OR_SKIP(file, "corpus/names/names_1000_sample.txt");
  expect_all_pass(lines_of(file));
}

TEST(CorpusNames, EveryStandardCharacterAsAGivenName) {
  SHARED_FILE_OR_SKIP(file, "corpus/names/rare_通用规范汉字表.txt");
  std::vector<std::u32string> names;
  for (const std::u32string& line : lines_of(file)) {
    const std::size_t tab = line.find(U'\t');
    ASSERT_NE(tab, line.npos);
    names.push_back(U"王" + line.substr(tab + 1, line.find(U'\t', tab + 1) - tab - 1));
  }
  EXPECT_EQ(names.size(), 8105U);
  expect_all_pass(names);
}

TEST(CorpusNames, NoFileOfTheCorpusIsTakenForAList) {
  SHARED_FILE_OR_SKIP(folder, "corpus");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.file_size() > 1'000'000) continue;
    const auto read = read_delegates(read_file(entry.path()).value_or(""), "list");
    EXPECT_TRUE(has_errors(read.problems)) << entry.path();
  }
}

TEST(CorpusNames, AListThatIsCutOffAnywhereIsReadOrRefused) {
  const std::string list = to_utf8(
      U"代表名单\n姓名,代表团,\"座\n位\",编号\n\"王　\"\"芳\",一团,1,1\n迪丽热巴·某某,,2,\n");
  for (std::size_t length = 0; length < list.size(); ++length) {
    const auto read = read_delegates(list.substr(0, length), "list");
    const auto ordered = order_delegates(read.delegates, {}, "/no/such/file");
    const auto selected = select_copies(ordered.delegates, {{}, {}, 2, true});
    const auto files = name_files(U"{编号}.pdf", selected.copies);
    EXPECT_EQ(files.paths.empty(), selected.copies.columns.empty()) << length;
  }
}

}  // namespace
}  // namespace banxin::testing
