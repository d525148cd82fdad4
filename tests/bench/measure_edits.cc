// How many pages and sheets of a booklet change when its report is edited, with the pages of the
// earlier print held and without: random edits of each kind, the same for the same seed.
//   measure_edits REPORT [EDITS [SEED]]
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>

#include "build/typeset.h"
#include "editions/edition_pages.h"
#include "editions/fingerprint_page.h"
#include "fonts/font_catalogue.h"
#include "sources/read_text.h"
#include "style/parse_layout.h"

namespace banxin {
namespace {

template <typename T>
T value_of(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print(stderr, "{}\n", to_string(result.error()));
  std::exit(1);
}

enum class EditKind { character, figure, longer_figure, word, sentence, cut, paragraph };
constexpr std::array<const char*, 7> kEditNames = {
    "a character replaced", "a digit changed", "a digit more",       "a word of 2–4 characters",
    "a sentence of 20",     "a clause cut",    "a paragraph removed"};

bool is_han(char32_t c) { return c >= U'一' && c <= U'龥'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Characters [at, at + removed) of a text replaced by others.
void replace(RichText& text, std::size_t at, std::size_t removed, const std::u32string& words) {
  text.text.replace(at, removed, words);
  const auto moved = [&](TextOffset offset) {
    if (offset <= at) return offset;
    if (offset < at + removed) return static_cast<TextOffset>(at);
    return static_cast<TextOffset>(offset + words.size() - removed);
  };
  for (Mark& mark : text.marks) {
    mark.begin = moved(mark.begin);
    mark.end = moved(mark.end);
  }
  for (SourcePoint& point : text.source) point.offset = moved(point.offset);
}

class Editor {
 public:
  Editor(Report report, unsigned seed) : report_(std::move(report)), random_(seed) {
    for (Block& block : report_.blocks) {
      auto* text = std::get_if<TextBlock>(&block);
      if (text != nullptr && text->kind == TextKind::paragraph) places_.push_back(text);
    }
    for (const TextBlock* text : places_) length_ += text->text.text.size();
  }
  // The report with a random edit.
  Report edit(EditKind kind);

 private:
  bool try_edit(EditKind kind, RichText& text, std::size_t at);
  Report without_paragraph();
  std::u32string words(std::size_t count) {
    constexpr std::u32string_view kCommon =
        U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会";
    std::u32string words;
    while (words.size() < count) words += kCommon[random_() % kCommon.size()];
    return words;
  }

  Report report_;
  std::mt19937 random_;
  std::vector<TextBlock*> places_;
  std::size_t length_ = 0;
};

bool Editor::try_edit(EditKind kind, RichText& text, std::size_t at) {
  const std::u32string& all = text.text;
  switch (kind) {
    case EditKind::character:
      if (!is_han(all[at])) return false;
      replace(text, at, 1, all[at] == U'新' ? U"旧" : U"新");
      return true;
    case EditKind::figure:
      if (!is_digit(all[at])) return false;
      replace(text, at, 1, all[at] == U'7' ? U"8" : U"7");
      return true;
    case EditKind::longer_figure:
      if (!is_digit(all[at])) return false;
      replace(text, at, 0, U"7");
      return true;
    case EditKind::word:
      if (!is_han(all[at])) return false;
      replace(text, at, 0, words(2 + random_() % 3));
      return true;
    case EditKind::sentence:
      if (all[at] != U'。' && all[at] != U'；') return false;
      replace(text, at, 0, U"，" + words(19));
      return true;
    case EditKind::cut: {
      if (all[at] != U'，') return false;
      const std::size_t end = all.find_first_of(U"，。；", at + 1);
      if (end == std::u32string::npos || end - at > 20) return false;
      replace(text, at, end - at, U"");
      return true;
    }
    case EditKind::paragraph:
      break;
  }
  return false;
}

Report Editor::without_paragraph() {
  Report edited = report_;
  const std::size_t gone = random_() % places_.size();
  std::size_t place = 0;
  std::erase_if(edited.blocks, [&](const Block& block) {
    const auto* text = std::get_if<TextBlock>(&block);
    return text != nullptr && text->kind == TextKind::paragraph && place++ == gone;
  });
  return edited;
}

Report Editor::edit(EditKind kind) {
  if (kind == EditKind::paragraph) return without_paragraph();
  for (;;) {
    std::size_t at = random_() % length_;
    for (TextBlock* block : places_) {
      if (at >= block->text.text.size()) {
        at -= block->text.text.size();
        continue;
      }
      const TextBlock before = *block;
      if (!try_edit(kind, block->text, at)) break;
      Report edited = report_;
      *block = before;
      return edited;
    }
  }
}

std::vector<Fingerprint> faces_of(const Pages& pages, const FontSet& fonts) {
  return fingerprint_pages(pages, ink_sources(pages, fonts));
}

struct Changed {
  std::size_t pages = 0, sheets = 0;
};

// Of a booklet stapled in the fold.
Changed compare(const std::vector<Fingerprint>& then, const std::vector<Fingerprint>& now) {
  Changed changed;
  std::set<std::size_t> sheets;
  const std::size_t leaves = now.size() / 2;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (i < then.size() && then[i] == now[i]) continue;
    ++changed.pages;
    sheets.insert(std::min(i / 2, leaves - 1 - i / 2));
  }
  changed.sheets = then.size() == now.size() ? sheets.size() : leaves / 2;
  return changed;
}

struct Tally {
  int edits = 0, one_page = 0, one_sheet = 0, two_sheets = 0;
  std::size_t pages = 0;
  void add(const Changed& changed) {
    ++edits;
    one_page += changed.pages <= 1;
    one_sheet += changed.sheets <= 1;
    two_sheets += changed.sheets <= 2;
    pages += changed.pages;
  }
  void print(const char* what) const {
    fmt::print("  {:7} {:5.1f} % one page, {:5.1f} % one sheet, {:5.1f} % two; {:.2f} pages\n",
               what, 100.0 * one_page / edits, 100.0 * one_sheet / edits,
               100.0 * two_sheets / edits, static_cast<double>(pages) / edits);
  }
};

int measure(const std::string& file, int edits, unsigned seed) {
  const std::string home = BANXIN_SOURCE_DIR;
  const std::string catalogue = home + "/fonts/fonts.toml";
  const FontSet fonts = std::move(
      value_of(
          load_fonts(parse_font_catalogue(value_of(read_file(catalogue)), catalogue).catalogue))
          .fonts);
  const Layout layout = parse_layout("booklet-a4", layouts_in(home + "/layouts"),
                                     {{"lint", "false"}, {"lines.missing_glyphs", "placeholder"}})
                            .layout;
  StageTimes times;
  Memos memos;
  const ReadReport read = read_report(value_of(read_file(file)), file, times);
  const Typeset then = typeset(read, layout, fonts, times, {}, &memos);
  if (has_errors(then.problems)) return 1;
  const EditionPages print = record_pages(then.parts, then.cut);
  const std::vector<Fingerprint> faces = faces_of(then.pages, fonts);
  fmt::print("{}: {} pages\n", file, faces.size());
  const Typeset again = typeset(read, layout, fonts, times, print, &memos);
  if (compare(faces, faces_of(again.pages, fonts)).pages > 0)
    fmt::print("  NOT THE SAME UNEDITED\n");
  for (std::size_t kind = 0; kind < kEditNames.size(); ++kind) {
    Editor editor(read.report, seed);
    Tally held, fresh;
    int lost = 0;
    for (int i = 0; i < edits; ++i) {
      ReadReport edited = read;
      edited.report = editor.edit(static_cast<EditKind>(kind));
      memos.age();
      const Typeset now = typeset(edited, layout, fonts, times, print, &memos);
      const Changed changed = compare(faces, faces_of(now.pages, fonts));
      if (std::getenv("SHOW") != nullptr && changed.sheets > 1) {
        fmt::print("    edit {}: {} pages {} sheets\n", i, changed.pages, changed.sheets);
      }
      // What comes of it is held without loss by the print after the next.
      const EditionPages next = record_pages(now.parts, now.cut);
      const Typeset once_more = typeset(edited, layout, fonts, times, next, &memos);
      if (compare(faces_of(now.pages, fonts), faces_of(once_more.pages, fonts)).pages > 0) ++lost;
      held.add(changed);
      fresh.add(
          compare(faces, faces_of(typeset(edited, layout, fonts, times, {}, &memos).pages, fonts)));
    }
    fmt::print("{}\n", kEditNames[kind]);
    held.print("held");
    if (lost > 0) fmt::print("  {} times not the same when printed again unedited\n", lost);
    fresh.print("fresh");
  }
  return 0;
}

}  // namespace
}  // namespace banxin

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  return banxin::measure(argv[1], argc > 2 ? std::atoi(argv[2]) : 200,
                         argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 1);
}
