#include "build/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <variant>
#include <vector>

#include "base/utf8.h"

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

// Blocks of the text before and after that only one of the two has stand between the ends that both
// have.
struct Ends {
  std::size_t above = 0, below = 0;  // blocks that are alike
};

Ends common_ends(const std::vector<BlockWords>& before, const std::vector<BlockWords>& after) {
  const std::size_t most = std::min(before.size(), after.size());
  Ends ends;
  while (ends.above < most && before[ends.above].text == after[ends.above].text) ++ends.above;
  while (ends.below < most - ends.above &&
         before[before.size() - 1 - ends.below].text == after[after.size() - 1 - ends.below].text) {
    ++ends.below;
  }
  return ends;
}

std::string reason_of(std::size_t block, const std::vector<BlockWords>& before,
                      const std::vector<BlockWords>& after) {
  const Ends ends = common_ends(before, after);
  const bool in_both = block < ends.above || block >= after.size() - ends.below;
  if (in_both) {
    return before.size() == after.size() ? "its look or its neighbours changed"
                                         : "it is another block in the order";
  }
  return block < before.size() - ends.below ? "its text changed" : "it is new";
}

std::string explain_blocks(const BuildValues& before, const BuildValues& after) {
  const std::vector<BlockWords> old_words = words_of(before.set.styled);
  const std::vector<BlockWords> new_words = words_of(after.set.styled);
  std::string text;
  for (const std::size_t block : after.set.set_anew) {
    const BlockWords& words = new_words[block];
    text += fmt::format("block {}", block + 1);
    if (words.line > 0) text += fmt::format(" at line {}", words.line);
    if (!words.text.empty()) {
      text += fmt::format(" ({}{})", to_utf8(words.text.substr(0, kWordsShown)),
                          words.text.size() > kWordsShown ? "…" : "");
    }
    text += fmt::format(" was set: {}\n", reason_of(block, old_words, new_words));
  }
  return text;
}

std::set<const Drawing*> drawings_of(const Page& page) {
  std::set<const Drawing*> drawings;
  for (const PlacedDrawing& placed : page.drawings) {
    if (!placed.artifact) drawings.insert(placed.drawing.get());
  }
  return drawings;
}

// The memos give an unchanged line again, so its address tells it.
std::string explain_page(const Page& page, const Page* before,
                         const std::set<const Drawing*>& all_before) {
  const std::set<const Drawing*> old_lines =
      before == nullptr ? std::set<const Drawing*>() : drawings_of(*before);
  std::size_t anew = 0;
  std::size_t from_elsewhere = 0;
  const std::set<const Drawing*> lines = drawings_of(page);
  for (const Drawing* line : lines) {
    if (old_lines.contains(line)) continue;
    (all_before.contains(line) ? from_elsewhere : anew) += 1;
  }
  if (anew == 0 && from_elsewhere == 0) return "what stands on it moved, or its number changed";
  return fmt::format("of {} lines {} are new, {} come from another page", lines.size(), anew,
                     from_elsewhere);
}

std::string explain_pages(const BuildValues& before, const BuildValues& after) {
  std::set<const Drawing*> all_before;
  for (const Page& page : before.set.pages.pages) all_before.merge(drawings_of(page));
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

}  // namespace

std::string explain_rebuild(const BuildValues& before, const BuildValues& after,
                            const FontSet& fonts) {
  std::string text = explain_blocks(before, after) + explain_pages(before, after) +
                     explain_subsets(before, after, fonts);
  return text + fmt::format("{} of {} blocks, {} of {} pages, {} of {} subsets were made again\n",
                            after.set.set_anew.size(), after.set.styled.blocks.size(),
                            after.made.pages_drawn.size(), after.set.pages.pages.size(),
                            after.made.faces_cut.size(),
                            collect_usage(after.set.pages).faces.size());
}

}  // namespace banxin
