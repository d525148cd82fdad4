#include "build/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <variant>
#include <vector>

#include "base/fingerprint.h"
#include "base/utf8.h"
#include "editions/common_subsequence.h"
#include "pdf/page_memo.h"

namespace banxin {
namespace {

constexpr std::size_t kWordsShown = 16;       // characters of a block
constexpr std::size_t kCharactersShown = 40;  // of a subset

void add_text(const StyledText& text, std::u32string& words, int& line) {
  words += text.text;
  if (line == 0 && !text.source.empty()) line = text.source.front().line;
}

struct BlockWords {
  std::u32string text;
  int line = 0;  // 0: not known
};

BlockWords words_of(const StyledBlock& block) {
  BlockWords words;
  for (const StyledParagraph* paragraph : paragraphs_of(block)) {
    add_text(paragraph->text, words.text, words.line);
    for (const StyledFootnote& note : paragraph->notes) {
      add_text(note.text, words.text, words.line);
    }
  }
  if (const auto* table = std::get_if<StyledTable>(&block)) {
    add_text(table->caption.text, words.text, words.line);
    for (const auto* rows : {&table->head, &table->rows}) {
      for (const StyledRow& row : *rows) {
        for (const StyledCell& cell : row) add_text(cell.text, words.text, words.line);
      }
    }
  }
  return words;
}

std::vector<BlockWords> words_of(const StyledReport& report) {
  std::vector<BlockWords> words;
  for (const StyledBlock& block : report.blocks) words.push_back(words_of(block));
  return words;
}

std::vector<std::uint64_t> numbers_of(const std::vector<BlockWords>& blocks) {
  std::vector<std::uint64_t> numbers;
  for (const BlockWords& block : blocks) numbers.push_back(fingerprint(block.text).low);
  return numbers;
}

// Whether one is the other edited: half of the longer text stands in both, in order.
bool are_alike(const std::u32string& a, const std::u32string& b) {
  const auto common = common_subsequence({a.begin(), a.end()}, {b.begin(), b.end()});
  return !common.empty() && common.size() * 2 >= std::max(a.size(), b.size());
}

enum class Origin { same, edited, added };

// What became of the blocks of the text before: of each block after. Between two blocks that both
// texts have, one is an edited one where it is alike.
std::vector<Origin> origins_of(const std::vector<BlockWords>& before,
                               const std::vector<BlockWords>& after) {
  std::vector<Origin> origins(after.size(), Origin::added);
  auto pairs = common_subsequence(numbers_of(before), numbers_of(after));
  pairs.emplace_back(before.size(), after.size());
  std::size_t old_block = 0, block = 0;
  for (const auto& [old_end, end] : pairs) {
    for (; block < end; ++block) {
      std::size_t alike = old_block;
      while (alike < old_end && !are_alike(before[alike].text, after[block].text)) ++alike;
      if (alike == old_end) continue;
      origins[block] = Origin::edited;
      old_block = alike + 1;
    }
    if (end < after.size()) origins[end] = Origin::same;
    old_block = old_end + 1;
    block = end + 1;
  }
  return origins;
}

const char* reason_of(Origin origin) {
  switch (origin) {
    case Origin::same:
      return "its look or its numbers changed";
    case Origin::edited:
      return "its text changed";
    case Origin::added:
      return "it is new";
  }
  return "";
}

std::size_t count_remembered(const BuildValues& values, const std::vector<std::size_t>& blocks) {
  return static_cast<std::size_t>(std::count_if(
      blocks.begin(), blocks.end(),
      [&](std::size_t block) { return BlockMemo::remembers(values.set.styled.blocks[block]); }));
}

std::string explain_blocks(const BuildValues& before, const BuildValues& after) {
  const std::vector<BlockWords> old_words = words_of(before.set.styled);
  const std::vector<BlockWords> new_words = words_of(after.set.styled);
  const std::vector<Origin> origins = origins_of(old_words, new_words);
  std::string text;
  for (const std::size_t block : after.set.set_anew) {
    if (!BlockMemo::remembers(after.set.styled.blocks[block])) continue;
    const BlockWords& words = new_words[block];
    text += fmt::format("block {}", block + 1);
    if (words.line > 0) text += fmt::format(" at line {}", words.line);
    if (!words.text.empty()) {
      text += fmt::format(" ({}{})", to_utf8(words.text.substr(0, kWordsShown)),
                          words.text.size() > kWordsShown ? "…" : "");
    }
    text += fmt::format(" was set: {}\n", reason_of(origins[block]));
  }
  return text;
}

std::set<Fingerprint> lines_of(const Page& page) {
  std::set<Fingerprint> lines;
  for (const PlacedDrawing& placed : page.drawings) {
    if (!placed.artifact && placed.drawing) lines.insert(PageMemo::content_of(*placed.drawing));
  }
  return lines;
}

// All that is drawn, in its place.
Fingerprint look_of(const Page& page) {
  FingerprintBuilder builder;
  for (const PlacedDrawing& placed : page.drawings) {
    if (!placed.drawing) continue;
    builder.add(PageMemo::content_of(*placed.drawing));
    builder.add(placed.x);
    builder.add(placed.y);
    builder.add(placed.turned);
  }
  return builder.finish();
}

std::string explain_page(const Page& page, const Page* before,
                         const std::set<Fingerprint>& all_before) {
  const std::set<Fingerprint> old_lines =
      before == nullptr ? std::set<Fingerprint>() : lines_of(*before);
  std::size_t anew = 0;
  std::size_t from_elsewhere = 0;
  const std::set<Fingerprint> lines = lines_of(page);
  for (const Fingerprint& line : lines) {
    if (old_lines.contains(line)) continue;
    (all_before.contains(line) ? from_elsewhere : anew) += 1;
  }
  if (anew == 0 && from_elsewhere == 0) {
    return before != nullptr && look_of(*before) == look_of(page)
               ? "it looks as before, but a glyph stands for other characters, or a tag changed"
               : "what stands on it moved, or its number changed";
  }
  return fmt::format("of {} lines {} are new, {} come from another page", lines.size(), anew,
                     from_elsewhere);
}

std::string explain_pages(const BuildValues& before, const BuildValues& after) {
  std::set<Fingerprint> all_before;
  for (const Page& page : before.set.pages.pages) all_before.merge(lines_of(page));
  const auto& old_pages = before.set.pages.pages;
  std::string text;
  for (const std::size_t page : after.made.pages_drawn) {
    const Page* const old_page = page < old_pages.size() ? &old_pages[page] : nullptr;
    text += fmt::format("page {} was drawn: {}\n", page + 1,
                        explain_page(after.set.pages.pages[page], old_page, all_before));
  }
  return text;
}

// What glyphs of a face stand for, one character each.
std::set<char32_t> characters_of(const GlyphUsage& usage, FaceId face) {
  std::set<char32_t> characters;
  for (const FaceUsage& used : usage.faces) {
    if (used.face != face) continue;
    for (const auto& [glyph, texts] : used.texts) {
      for (const std::u32string& text : texts) characters.insert(text.begin(), text.end());
    }
  }
  return characters;
}

std::string list_difference(const char* word, const std::set<char32_t>& of,
                            const std::set<char32_t>& without) {
  std::u32string rest;
  std::set_difference(of.begin(), of.end(), without.begin(), without.end(),
                      std::back_inserter(rest));
  if (rest.empty()) return "";
  return fmt::format("; {} {}: {}{}", rest.size(), word, to_utf8(rest.substr(0, kCharactersShown)),
                     rest.size() > kCharactersShown ? "…" : "");
}

std::string explain_subsets(const BuildValues& before, const BuildValues& after,
                            const FontSet& fonts) {
  const GlyphUsage old_usage = collect_usage(before.set.pages);
  const GlyphUsage new_usage = collect_usage(after.set.pages);
  std::string text;
  for (const FaceId face : after.made.faces_cut) {
    const std::set<char32_t> old_ones = characters_of(old_usage, face);
    const std::set<char32_t> new_ones = characters_of(new_usage, face);
    text += fmt::format("the subset of {} was cut: {} characters{}{}\n", fonts.face(face).name,
                        new_ones.size(), list_difference("new", new_ones, old_ones),
                        list_difference("gone", old_ones, new_ones));
  }
  return text;
}

// The rest of what is remembered, by what it is called in --json.
std::string count_others(const BuildValues& before, const BuildValues& after) {
  static const std::set<std::string> kTold = {"block", "page", "subset"};
  std::string text;
  for (std::size_t i = 0; i < after.memos.size(); ++i) {
    const MemoCounts& now = after.memos[i];
    const std::uint64_t misses = now.misses - before.memos[i].misses;
    const std::uint64_t asked = misses + now.hits - before.memos[i].hits;
    if (asked == 0 || kTold.contains(now.name)) continue;
    text += fmt::format("{}{} {} of {}", text.empty() ? "" : ", ", now.name, misses, asked);
  }
  return text.empty() ? "" : "beside these: " + text + "\n";
}

}  // namespace

std::string explain_rebuild(const BuildValues& before, const BuildValues& after,
                            const FontSet& fonts) {
  std::string text = explain_blocks(before, after) + explain_pages(before, after) +
                     explain_subsets(before, after, fonts);
  std::vector<std::size_t> all(after.set.styled.blocks.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const std::size_t remembered = count_remembered(after, all);
  text += fmt::format("{} of {} blocks, {} of {} pages, {} of {} subsets were made again\n",
                      count_remembered(after, after.set.set_anew), remembered,
                      after.made.pages_drawn.size(), after.set.pages.pages.size(),
                      after.made.faces_cut.size(), collect_usage(after.set.pages).faces.size());
  if (remembered < all.size()) {
    text += fmt::format("set every time: {} photos and lines of official documents\n",
                        all.size() - remembered);
  }
  return text + count_others(before, after);
}

}  // namespace banxin
