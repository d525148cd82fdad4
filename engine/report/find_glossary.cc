#include "report/find_glossary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "report/official_words.h"
#include "report/opening_lines.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestTerm = 60;
constexpr std::array<std::u32string_view, 6> kTitles = {
    U"名词解释", U"名词注释", U"名词术语解释", U"名词术语注释", U"有关名词解释", U"相关名词解释"};

// Characters of 附件2 and the blanks behind it; 0 = there is no such label.
std::size_t annex_label_length(std::u32string_view text) {
  constexpr std::u32string_view kAnnex = U"附件";
  if (!text.starts_with(kAnnex)) return 0;
  std::size_t end = kAnnex.size();
  while (end < text.size() && is_digit(text[end])) ++end;
  while (end < text.size() && (is_one_of(text[end], kTypedBlanks) || text[end] == U'：')) ++end;
  return end;
}

bool is_glossary_title(std::u32string_view text) {
  return std::find(kTitles.begin(), kTitles.end(), without_blanks(text)) != kTitles.end();
}

// Of the first colon outside quotes and brackets that a term may stand before; npos = none.
std::size_t colon_behind_term(std::u32string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size() && i <= kLongestTerm; ++i) {
    if (is_one_of(text[i], U"“‘（《〈【")) ++depth;
    if (is_one_of(text[i], U"”’）》〉】")) --depth;
    if (is_one_of(text[i], U"。；")) break;
    if (text[i] == U'：' && depth <= 0) return i;
  }
  return std::u32string_view::npos;
}

// 8. of 8.6个项目 is a number where 8 is `expected`, else only where no digit follows. Numbers of
// other forms, which headings of groups have as well, stand before a term and a colon.
std::optional<TypedNumber> read_number(std::u32string_view text, int expected) {
  TypedNumber number = read_typed_number(text);
  if (number.form != NumberForm::none && number.form != NumberForm::arabic) {
    const bool numbers = number.form != NumberForm::newspaper && number.form != NumberForm::spoken;
    const bool has_term = colon_behind_term(text.substr(number.length)) != std::u32string::npos;
    return numbers && has_term ? std::optional(number) : std::nullopt;
  }
  number = {NumberForm::arabic};
  std::size_t i = 0;
  for (; i < text.size() && i < 4 && is_digit(text[i]); ++i) {
    number.value = number.value * 10 + static_cast<int>(text[i] - U'0');
  }
  if (i == 0 || i + 1 >= text.size() || !is_one_of(text[i], U".．、")) return std::nullopt;
  if (is_digit(text[i + 1]) && number.value != expected) return std::nullopt;
  number.length = i + 1;
  return number;
}

class GlossaryReader {
 public:
  explicit GlossaryReader(const std::string& file) : file_(file) {}

  // Whether the block is a part of the glossary; it is then in it.
  bool take(const Block& block) {
    if (const auto* list = std::get_if<ListBlock>(&block)) {
      return std::all_of(list->items.begin(), list->items.end(),
                         [&](const RichText& item) { return take_text(item); });
    }
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr || is_annex_heading(text->text.text)) return false;
    if (begins_entry(text->text)) return take_text(text->text);
    return text->kind == TextKind::paragraph && take_text(text->text);
  }

  GlossaryBlock glossary;
  Problems problems;

 private:
  int expected() const { return static_cast<int>(glossary.entries.size()) + 1; }

  // Numbers of all entries have the form of the first.
  std::optional<TypedNumber> number_of(const RichText& text) const {
    auto number = read_number(text.text, expected());
    if (number && form_ != NumberForm::none && number->form != form_) number.reset();
    return number;
  }

  bool begins_entry(const RichText& text) const {
    const auto number = number_of(text);
    if (glossary.entries.empty() && number) return number->value == 1;
    if (form_ != NumberForm::none) return number.has_value();
    return colon_behind_term(text.text) != std::u32string::npos;
  }

  bool take_text(const RichText& text) {
    if (begins_entry(text)) {
      add_entry(text);
    } else if (!glossary.entries.empty()) {
      glossary.entries.back().text.push_back(text);
    }
    return !glossary.entries.empty();
  }

  void add_entry(const RichText& text) {
    GlossaryEntry entry;
    entry.number = expected();
    std::size_t begin = 0;
    if (const auto number = number_of(text)) {
      form_ = number->form;
      begin = number->length;
      if (number->value != entry.number) {
        problems.push_back({"glossary.number", Severity::warning, place_of(text.source, 0, file_),
                            fmt::format("the entry is numbered {}, the one above it {}",
                                        number->value, entry.number - 1),
                            "number the entries from 1 on; they are printed as they follow"});
      }
    }
    const RichText words = words_from(text, begin);
    const std::size_t colon = colon_behind_term(words.text);
    if (colon == std::u32string::npos) {
      problems.push_back({"glossary.entry", Severity::warning, place_of(text.source, 0, file_),
                          fmt::format("entry {} has no term", entry.number), "write 术语：释文"});
      entry.text.push_back(words);
    } else {
      entry.term = slice(words, 0, colon);
      std::erase_if(entry.term.marks, [](const Mark& mark) {
        return mark.kind == MarkKind::strong || mark.kind == MarkKind::term;
      });
      entry.text.push_back(words_from(words, colon + 1));
    }
    glossary.entries.push_back(std::move(entry));
  }

  const std::string& file_;
  NumberForm form_ = NumberForm::none;  // of the entries' numbers
};

// Whether organs and a date below them begin here (落款).
bool begins_signature(const std::vector<Block>& blocks, std::size_t first) {
  const auto words_of = [&](std::size_t i) -> std::u32string_view {
    const auto* text = i < blocks.size() ? std::get_if<TextBlock>(&blocks[i]) : nullptr;
    return text == nullptr ? std::u32string_view() : text->text.text;
  };
  const auto is_date = [&](std::size_t i) {
    return read_date(words_of(i)).has_value() || is_date_in_words(words_of(i));
  };
  std::size_t date = first;
  while (is_organ(words_of(date))) ++date;
  if (!is_date(date) && may_be_organ(words_of(date))) ++date;
  return date > first && is_date(date);
}

}  // namespace

Problems find_glossary(Report& report) {
  Problems problems;
  std::vector<Block>& blocks = report.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto* title = std::get_if<TextBlock>(&blocks[i]);
    if (title == nullptr || title->kind == TextKind::title) continue;
    const std::size_t label = annex_label_length(title->text.text);
    if (!is_glossary_title(std::u32string_view(title->text.text).substr(label))) continue;
    GlossaryReader reader(report.file);
    std::size_t end = i + 1;
    while (end < blocks.size() && !begins_signature(blocks, end) && reader.take(blocks[end])) ++end;
    if (reader.glossary.entries.empty()) continue;
    GlossaryBlock& glossary = reader.glossary;
    glossary.title = words_from(title->text, label);
    const std::u32string_view typed =
        trimmed(std::u32string_view(title->text.text).substr(0, label), U" \u3000：");
    glossary.label = slice(title->text, 0, typed.size());
    std::size_t first = i;
    const auto* above = i > 0 ? std::get_if<TextBlock>(&blocks[i - 1]) : nullptr;
    if (label == 0 && above != nullptr && !above->text.text.empty() &&
        annex_label_length(above->text.text) == above->text.text.size()) {
      glossary.label = above->text;
      --first;
    }
    append(problems, std::move(reader.problems));
    blocks[first] = std::move(glossary);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(first + 1),
                 blocks.begin() + static_cast<std::ptrdiff_t>(end));
    break;
  }
  return problems;
}

}  // namespace banxin
