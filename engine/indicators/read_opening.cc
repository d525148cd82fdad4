#include "indicators/read_opening.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/opening_words.h"
#include "indicators/read_number.h"

namespace banxin {
namespace {

constexpr std::u32string_view kTimeOpenings[] = {U"截至", U"截止", U"到", U"至", U"自",  U"从",
                                                 U"在",   U"过去", U"近", U"这", U"最近"};
constexpr std::u32string_view kTimeUnits[] = {U"年", U"月", U"月份", U"日", U"季度", U"年度"};
constexpr std::u32string_view kTimeEnds[] = {
    U"底",     U"末", U"初", U"以来", U"来",       U"间",     U"期间", U"全年", U"上半年",
    U"下半年", U"内", U"前", U"时",   U"前三季度", U"一季度", U"年底", U"年末"};
constexpr std::u32string_view kPlanEnds[] = {U"期间", U"时期", U"以来",
                                             U"末",   U"期末", U"收官之年"};
constexpr std::u32string_view kNoRegionBefore = U"域场委属直级内外平第前";
constexpr std::u32string_view kNoLightBefore = U"率度性额数量";
constexpr std::size_t kLongestScope = 24;

std::size_t skip_word(std::u32string_view text, std::size_t at, const auto& table) {
  const auto* word = longest_prefix(table, text.substr(std::min(at, text.size())));
  return word == nullptr ? at : at + word->size();
}

// “十四五”期间, “十四五”前四年
std::size_t plan_period_size(std::u32string_view text) {
  if (text.size() < 5 || text[0] != U'“' || text[3] != U'五' || text[4] != U'”') return 0;
  const std::size_t end = skip_word(text, 5, kPlanEnds);
  if (end > 5) return end;
  if (text.size() > 7 && text[5] == U'前' && is_han_numeral(text[6]) && text[7] == U'年') return 8;
  return 5;
}

// 2023年, 截至2023年底, 1—11月, 过去五年, 五年来
std::size_t time_size(std::u32string_view text) {
  if (const std::size_t plan = plan_period_size(text); plan > 0) return plan;
  const std::size_t opened = skip_word(text, 0, kTimeOpenings);
  std::size_t end = 0;
  for (std::size_t at = opened;;) {
    auto number = read_number(text, static_cast<TextOffset>(at));
    if (!number) break;
    if (number->end + 1 < text.size() && is_one_of(text[number->end], U"—-–~～至")) {
      if (const auto second = read_number(text, number->end + 1)) number = second;
    }
    const std::size_t next = skip_word(text, number->end, kTimeUnits);
    if (next == number->end) break;
    at = end = next;
  }
  if (end == 0) return 0;
  const std::size_t closed = skip_word(text, end, kTimeEnds);
  const bool digits = is_digit(text[opened]);
  // 三年 alone is no time (三年行动), 三年来 and 2023年 are.
  return digits || closed > end || opened > 0 ? closed : 0;
}

std::size_t scope_size(std::u32string_view text) {
  const auto window = text.substr(0, kLongestScope);
  std::size_t best = 0;
  for (const ScopeWord& scope : kScopes) {
    if (!window.starts_with(scope.opening)) continue;
    const auto at = window.find(scope.closing, scope.opening.size());
    if (at != window.npos) best = std::max(best, at + scope.closing.size());
  }
  if (best > 0 && best < text.size() && text[best] == U'后') ++best;
  return best;
}

bool opens(const OpeningWord& word, std::u32string_view after) {
  if (after.empty()) return true;
  if (word.kind == OpeningKind::region) {
    return after.size() >= 2 && !is_one_of(after[0], kNoRegionBefore);
  }
  return word.kind != OpeningKind::light || !is_one_of(after[0], kNoLightBefore);
}

void record(const OpeningWord& word, TextOffset offset, Opening& opening) {
  Note note{offset, std::u32string(word.text)};
  switch (word.kind) {
    case OpeningKind::hedge:
      if (opening.hedge) {
        opening.hedge->text += U"+" + note.text;
      } else {
        opening.hedge = std::move(note);
      }
      break;
    case OpeningKind::total:
      opening.stock = true;
      opening.notes.push_back(std::move(note));
      break;
    case OpeningKind::note:
      opening.notes.push_back(std::move(note));
      break;
    default:
      break;
  }
}

}  // namespace

Opening read_opening(std::u32string_view text, TextRange range) {
  Opening opening;
  TextOffset at = range.begin;
  while (at < range.end) {
    const auto rest = slice(text, {at, range.end});
    if (is_blank(rest[0]) || rest[0] == U'的') {
      ++at;
      continue;
    }
    if (longest_prefix(kNotOpenings, rest) != nullptr) break;
    if (const std::size_t time = time_size(rest); time > 0) {
      at += static_cast<TextOffset>(time);
      continue;
    }
    if (const std::size_t scope = scope_size(rest); scope > 0) {
      opening.notes.push_back({at, std::u32string(rest.substr(0, scope))});
      at += static_cast<TextOffset>(scope);
      continue;
    }
    const OpeningWord* word = longest_prefix(kOpeningWords, rest);
    if (word == nullptr || !opens(*word, rest.substr(word->text.size()))) break;
    record(*word, at, opening);
    at += text_size(word->text);
  }
  TextOffset end = range.end;
  while (end > at && is_blank(text[end - 1])) --end;
  opening.rest = {at, end};
  return opening;
}

}  // namespace banxin
