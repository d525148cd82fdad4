// What a rebuild after an edit costs in one process, from edited text in memory to the PDF on disk:
// rebuild_edits REPORT OUT.pdf [EDITS [KIND]]. One line of milliseconds for each kind of edit, then
// where the time goes; README.md compares them with Typst's.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "banxin.h"
#include "base/utf8.h"
#include "build/write_file.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

[[noreturn]] void give_up(const Problem& problem) {
  fmt::print(stderr, "{}\n", to_string(problem));
  std::exit(1);
}

template <typename T>
T value_of(Result<T> result) {
  if (!result) give_up(result.error());
  return std::move(*result);
}

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// Where, from the middle on, a long line of Han begins.
std::size_t middle_of(const std::u32string& text) {
  std::size_t begin = text.find(U'\n', text.size() / 2) + 1;
  for (std::size_t end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find(U'\n', begin), text.size());
    if (end - begin >= 60) break;
  }
  return begin;
}

// The n-th edit of a kind: each gives a text not seen before.
using Edit = std::u32string (*)(std::u32string text, std::size_t begin, std::size_t n);

std::u32string replace_character(std::u32string text, std::size_t begin, std::size_t n) {
  constexpr std::u32string_view kCommon = U"的国发展建设经济工作新高市区化";
  std::size_t at = begin + 8;
  for (std::size_t left = n / kCommon.size(); left > 0; ++at) left -= is_han(text[at]) ? 1U : 0U;
  while (!is_han(text[at])) ++at;
  text[at] = kCommon[n % kCommon.size()];
  return text;
}

// Characters that the text hardly has: faces are subset anew.
std::u32string replace_by_rare(std::u32string text, std::size_t begin, std::size_t n) {
  std::size_t at = begin + 8;
  while (!is_han(text[at])) ++at;
  text[at] = U'\u6900' + static_cast<char32_t>(n % 200);
  return text;
}

// A line more each time, so that the pages behind it shift with each edit.
std::u32string insert_line(std::u32string text, std::size_t begin, std::size_t n) {
  std::u32string lines;
  for (std::size_t i = 0; i <= n; ++i)
    lines += U"这一行是修改时加进来的话所以后面的各页都往下移了，";
  return text.insert(begin + 8, lines);
}

// Half a page more each time: no page behind it can take that up.
std::u32string insert_half_page(std::u32string text, std::size_t begin, std::size_t n) {
  constexpr std::size_t kLines = 11;
  std::u32string lines;
  for (std::size_t i = 0; i < kLines * (n + 1); ++i) {
    lines += from_utf8(fmt::format("这是第{}次修改时加进来的第{}行。\n", n, i));
  }
  return text.insert(begin, lines);
}

std::u32string insert_paragraph(std::u32string text, std::size_t begin, std::size_t n) {
  return text.insert(begin, from_utf8(fmt::format("这是第{}次修改时加进来的一段话。\n", n)));
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

struct Times {
  std::vector<double> all;
  double median() const {
    std::vector<double> sorted = all;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
  }
  double least() const { return *std::min_element(all.begin(), all.end()); }
};

struct Session {
  Engine engine;
  BuildRequest request;
  std::string output;
  std::vector<MemoUse> memos;  // of the last build

  double build(const std::string& bytes, std::vector<std::pair<std::string, Times>>& stages) {
    request.bytes = bytes;
    const auto start = std::chrono::steady_clock::now();
    const Built built = engine.build(request);
    if (built.pdf.empty()) give_up(built.problems.front());
    if (const auto written = write_file(output, built.pdf); !written) give_up(written.error());
    const double took = milliseconds_since(start);
    memos = built.memos;
    for (std::size_t i = 0; i < built.stage_milliseconds.size(); ++i) {
      if (stages.size() <= i) stages.push_back({built.stage_milliseconds[i].first, {}});
      stages[i].second.all.push_back(built.stage_milliseconds[i].second);
    }
    return took;
  }
};

void time_edits(Session& session, const std::u32string& text, const char* kind, Edit edit,
                std::size_t edits) {
  const std::size_t begin = middle_of(text);
  std::vector<std::pair<std::string, Times>> warm, stages;
  session.build(to_utf8(text), warm);
  session.build(to_utf8(edit(text, begin, edits)), warm);
  Times times;
  for (std::size_t n = 0; n < edits; ++n) {
    times.all.push_back(session.build(to_utf8(edit(text, begin, n)), stages));
  }
  fmt::print("{:<20} median {:8.2f} least {:8.2f}  ", kind, times.median(), times.least());
  for (const auto& [stage, took] : stages) fmt::print(" {} {:.2f}", stage, took.least());
  fmt::print("  misses");
  for (const MemoUse& use : session.memos) fmt::print(" {} {}", use.name, use.misses);
  fmt::print("\n");
}

int run(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: rebuild_edits REPORT OUT.pdf [EDITS [KIND]]\n");
    return 2;
  }
  const std::size_t edits = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 25;
  Session session{value_of(Engine::open({BANXIN_SOURCE_DIR, {}, {}})), {}, argv[2], {}};
  session.request.name = argv[1];
  const std::u32string text = from_utf8(value_of(read_file(argv[1])));
  const std::string only = argc > 4 ? argv[4] : "";
  constexpr std::pair<const char*, Edit> kKinds[] = {{"replace", replace_character},
                                                     {"replace-by-rare", replace_by_rare},
                                                     {"insert-line", insert_line},
                                                     {"insert-half-page", insert_half_page},
                                                     {"insert-paragraph", insert_paragraph}};
  for (const auto& [kind, edit] : kKinds) {
    if (only.empty() || only == kind) time_edits(session, text, kind, edit, edits);
  }
  return 0;
}

}  // namespace
}  // namespace banxin

int main(int argc, char** argv) { return banxin::run(argc, argv); }
