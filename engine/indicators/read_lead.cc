#include "indicators/read_lead.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/per_units.h"
#include "indicators/read_number.h"
#include "indicators/read_opening.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestBase = 16;       // characters of 比X, 高于X
constexpr std::size_t kLongestScope = 24;      // 剔除…后
constexpr std::size_t kLongestPer = 10;        // 每人每月
constexpr std::size_t kLongestRankScope = 14;  // 居X第2位
constexpr std::u32string_view kTimeWords[] = {U"上年", U"去年", U"上年同期", U"今年", U"年"};

class LeadReader {
 public:
  LeadReader(std::u32string_view text, TextRange range, const Quantity& quantity)
      : text_(text), begin_(range.begin), end_(range.end), quantity_(quantity) {}

  Lead read() {
    if (quantity_.unit_class == UnitClass::place) {
      read_rank();
    } else {
      read_per_units();
      read_share();
    }
    while (end_ > begin_ && read_one()) {
    }
    if (end_ > begin_ && text_[end_ - 1] == U'的') --end_;
    take_opening(read_opening(text_, {begin_, end_}));
    return std::move(lead_);
  }

 private:
  std::u32string_view rest() const { return slice(text_, {begin_, end_}); }
  std::u32string_view rest(std::size_t longest) const {
    const auto all = rest();
    return all.substr(all.size() - std::min(all.size(), longest));
  }
  Note note_from(TextOffset begin) const {
    return {begin, std::u32string(slice(text_, {begin, end_}))};
  }
  bool has_direction() const { return lead_.direction != Direction::none; }
  void set_change(Direction direction) {
    lead_.reading = Reading::change;
    lead_.direction = direction;
  }

  void take_opening(Opening opening) {
    lead_.name = opening.rest;
    lead_.stock = lead_.stock || opening.stock;
    lead_.notes.insert(lead_.notes.end(), opening.notes.begin(), opening.notes.end());
    if (!opening.hedge) return;
    lead_.hedge = std::move(opening.hedge);
    lead_.hedge_opens = true;
  }

  bool read_one() {
    if (is_blank(text_[end_ - 1])) {
      --end_;
      return true;
    }
    if (!has_direction() && (read_comparison() || read_moved_level() || read_adjective()))
      return true;
    return read_word() || read_scope() || read_base() || read_time_of() || read_streak();
  }

  bool read_word() {
    const LeadWord* word = longest_suffix(kLeadWords, rest());
    if (word == nullptr || word->kind == LeadKind::part_of_name) return false;
    // After 增长 was read, a single character before it belongs to the name.
    const bool loose = word->text.size() == 1 && word->kind != LeadKind::note;
    const bool at_figure = !has_direction();
    if (loose && !at_figure) return false;
    switch (word->kind) {
      case LeadKind::approx:
        if (!at_figure) return false;
        break;
      case LeadKind::rises:
      case LeadKind::falls:
        if (!at_figure) return false;
        set_change(word->kind == LeadKind::rises ? Direction::up : Direction::down);
        lead_.change_end = end_;
        break;
      case LeadKind::growth_adverb:
        if (lead_.reading != Reading::change) return false;
        break;
      default:
        break;
    }
    end_ -= text_size(word->text);
    record(*word);
    return true;
  }

  void record(const LeadWord& word) {
    Note note{end_, std::u32string(word.text)};
    if (word.text == U"同比实际") note = {end_ + 2, U"实际"};
    switch (word.kind) {
      case LeadKind::approx:
        lead_.figure_notes.push_back(std::move(note));
        break;
      case LeadKind::note:
      case LeadKind::growth_adverb:
        lead_.notes.push_back(std::move(note));
        break;
      case LeadKind::total:
        lead_.notes.push_back(std::move(note));
        lead_.stock = true;
        break;
      case LeadKind::hedge:
        lead_.hedge = std::move(note);
        break;
      case LeadKind::each_in_turn:
        lead_.each_in_turn = true;
        break;
      case LeadKind::each:
        lead_.each = true;
        break;
      default:
        break;
    }
  }

  // 提高到, 降至
  bool read_moved_level() {
    const auto all = rest();
    if (!is_one_of(all.back(), U"到至")) return false;
    const auto before = all.substr(0, all.size() - 1);
    const auto* up = longest_suffix(kRisingStems, before);
    const auto* down = longest_suffix(kFallingStems, before);
    if (up == nullptr && down == nullptr) return false;
    if (longest_suffix(kLeadWords, before) != nullptr &&
        longest_suffix(kLeadWords, before)->kind == LeadKind::part_of_name) {
      return false;
    }
    const auto* stem = up == nullptr || (down != nullptr && down->size() > up->size()) ? down : up;
    const auto begin = end_ - 1 - text_size(*stem);
    lead_.notes.push_back(note_from(begin));
    lead_.direction = stem == up ? Direction::up : Direction::down;
    lead_.reading = Reading::moved;
    end_ = begin;
    return true;
  }

  // 高于全省平均
  bool read_comparison() {
    const auto window = rest(kLongestBase);
    const ComparisonWord* best = nullptr;
    std::size_t best_at = 0;
    for (const ComparisonWord& word : kComparisons) {
      const auto at = window.rfind(word.text);
      if (at == window.npos || at + word.text.size() == window.size()) continue;
      if (word.points_only && quantity_.unit_class != UnitClass::point) continue;
      if (at > 0 && window[at - 1] == U'不') continue;
      const auto reach = at + word.text.size();
      const auto best_reach = best == nullptr ? 0 : best_at + best->text.size();
      if (reach > best_reach || (reach == best_reach && at < best_at)) {
        best = &word;
        best_at = at;
      }
    }
    if (best == nullptr) return false;
    const auto base = window.substr(best_at + best->text.size());
    const LeadWord* last = longest_suffix(kLeadWords, base);
    if (last != nullptr && last->kind != LeadKind::note) return false;
    const auto begin = end_ - text_size(window) + static_cast<TextOffset>(best_at);
    lead_.notes.push_back(note_from(begin));
    set_change(best->higher ? Direction::up : Direction::down);
    end_ = begin;
    return true;
  }

  // 比全国高: an adjective counts only after a base.
  bool read_adjective() {
    for (const ComparedAdjective& adjective : kComparedAdjectives) {
      if (text_[end_ - 1] != adjective.text) continue;
      --end_;
      if (read_base()) {
        set_change(adjective.higher ? Direction::up : Direction::down);
        return true;
      }
      ++end_;
    }
    return false;
  }

  // 比年初, 较上年, 与去年同期相比
  bool read_base() {
    const auto window = rest(kLongestBase);
    for (std::size_t at = window.size(); at-- > 0;) {
      if (!is_one_of(window[at], U"比较同与")) continue;
      auto base = window.substr(at + 1);
      if (base.ends_with(U"相比")) base.remove_suffix(2);
      if (base.empty() || longest_suffix(kBaseEnds, base) == nullptr) continue;
      if (at > 0 && window[at] == U'比' && is_one_of(window[at - 1], U"占同环对")) continue;
      const auto begin = end_ - text_size(window) + static_cast<TextOffset>(at);
      if (!contains_word(kDefaultBases, base)) lead_.notes.push_back(note_from(begin));
      end_ = begin;
      return true;
    }
    return false;
  }

  bool read_scope() {
    const auto window = rest(kLongestScope);
    for (const ScopeWord& scope : kScopes) {
      if (!window.ends_with(scope.closing)) continue;
      const auto at = window.substr(0, window.size() - scope.closing.size()).rfind(scope.opening);
      if (at == window.npos) continue;
      const auto begin = end_ - text_size(window) + static_cast<TextOffset>(at);
      lead_.notes.push_back(note_from(begin));
      end_ = begin;
      return true;
    }
    return false;
  }

  // "2023年的" between a verb and its figure.
  bool read_time_of() {
    if (lead_.reading == Reading::change) return false;
    const auto all = rest();
    if (all.back() != U'的') return false;
    const auto before = all.substr(0, all.size() - 1);
    const auto* word = longest_suffix(kTimeWords, before);
    if (word == nullptr) return false;
    auto size = text_size(before) - text_size(*word);
    if (*word == U"年") {
      const auto full = size;
      while (size > 0 && is_digit(before[size - 1])) --size;
      if (full == size) return false;
    }
    end_ = begin_ + size;
    return true;
  }

  // 连续3年
  bool read_streak() {
    const auto window = rest(8);
    const auto at = window.rfind(U"连续");
    if (at == window.npos) return false;
    const auto number = read_number(window, static_cast<TextOffset>(at) + 2);
    if (!number) return false;
    const auto unit = window.substr(number->end);
    if (unit != U"年" && unit != U"个月" && unit != U"个季度" && unit != U"次") return false;
    const auto begin = end_ - text_size(window) + static_cast<TextOffset>(at);
    lead_.notes.push_back(note_from(begin));
    end_ = begin;
    return true;
  }

  void read_per_units() {
    PerUnits per = per_units_at_end(rest(kLongestPer));
    lead_.per_unit = std::move(per.text);
    end_ -= per.size;
  }

  // 是上年的2.3倍, 完成总量的65%
  void read_share() {
    const bool times = quantity_.unit_class == UnitClass::multiple;
    if (end_ == begin_ || text_[end_ - 1] != U'的') return;
    if (!times && quantity_.unit_class != UnitClass::percent) return;
    static constexpr std::u32string_view kTimesVerbs[] = {
        U"是", U"为", U"约为", U"达到", U"相当于", U"达", U"不低于", U"超过", U"已是", U"已达"};
    static constexpr std::u32string_view kShareVerbs[] = {U"完成", U"已完成"};
    const auto window = rest(kLongestBase);
    std::size_t best = window.npos;
    std::size_t reach = 0;  // the verb nearest to the figure, the longest of its kind
    const auto consider = [&](std::u32string_view verb) {
      const auto at = window.rfind(verb);
      if (at == window.npos || at + verb.size() + 1 >= window.size()) return;
      if (at + verb.size() < reach || (at + verb.size() == reach && at > best)) return;
      best = at;
      reach = at + verb.size();
    };
    if (times) std::for_each(std::begin(kTimesVerbs), std::end(kTimesVerbs), consider);
    if (!times) std::for_each(std::begin(kShareVerbs), std::end(kShareVerbs), consider);
    if (best == window.npos) return;
    const auto begin = end_ - text_size(window) + static_cast<TextOffset>(best);
    lead_.notes.push_back(note_from(begin));
    end_ = begin;
    if (times) set_change(Direction::up);
  }

  // 居全省第, 保持全市前
  void read_rank() {
    const char32_t place = text_[quantity_.mark];
    const TextOffset old_end = end_;
    if (const auto* region = longest_suffix(kRankRegions, rest())) {
      end_ -= text_size(*region);
      const auto* verb = longest_suffix(kRankVerbs, rest());
      if (verb != nullptr) end_ -= text_size(*verb);
      note_rank(old_end - text_size(*region), old_end, place);
    } else if (const auto verb = last_rank_verb()) {
      end_ = verb->begin;
      note_rank(verb->end, old_end, place);
    } else {
      note_rank(old_end, old_end, place);
      lead_.valid = false;
    }
    if (end_ > begin_ && read_moved_level()) {
      lead_.valid = true;
      read_rank_origin();
    }
  }

  // 由第5位|升至第3位
  void read_rank_origin() {
    const auto window = rest(kLongestRankScope);
    if (window.empty() || !is_one_of(window.back(), U"位名")) return;
    const auto from = window.find_last_of(U"由从");
    if (from == window.npos) return;
    end_ -= text_size(window.substr(from));
    lead_.notes.push_back({end_, std::u32string(window.substr(from))});
  }

  void note_rank(TextOffset begin, TextOffset end, char32_t place) {
    lead_.notes.push_back({begin, std::u32string(slice(text_, {begin, end})) + place});
  }

  std::optional<TextRange> last_rank_verb() const {
    const auto window = rest(kLongestRankScope);
    std::optional<TextRange> best;
    for (const auto verb : kRankVerbs) {
      const auto at = window.rfind(verb);
      if (at == window.npos) continue;
      const auto reach = at + verb.size();
      if (verb.back() == U'居' && reach < window.size() && is_one_of(window[reach], U"民住"))
        continue;
      const auto begin = end_ - text_size(window) + static_cast<TextOffset>(at);
      const TextRange found{begin, begin + text_size(verb)};
      if (!best || found.end > best->end || (found.end == best->end && found.begin < best->begin)) {
        best = found;
      }
    }
    return best;
  }

  std::u32string_view text_;
  TextOffset begin_;
  TextOffset end_;
  const Quantity& quantity_;
  Lead lead_;
};

}  // namespace

Lead read_lead(std::u32string_view text, TextRange range, const Quantity& quantity) {
  return LeadReader(text, range, quantity).read();
}

std::optional<StartingPoint> find_starting_point(std::u32string_view text, TextRange lead) {
  auto rest = slice(text, lead);
  PerUnits per = per_units_at_end(rest.substr(rest.size() - std::min(rest.size(), kLongestPer)));
  rest.remove_suffix(per.size);
  if (rest.ends_with(U"的")) {
    rest = rest.substr(0, rest.size() - 1);
    const auto* word = longest_suffix(kTimeWords, rest);
    if (word == nullptr) return std::nullopt;
    rest.remove_suffix(word->size());
    while (!rest.empty() && is_digit(rest.back())) rest.remove_suffix(1);
  }
  if (rest.empty() || !is_one_of(rest.back(), U"由从")) return std::nullopt;
  return StartingPoint{lead.begin + text_size(rest) - 1, std::move(per.text)};
}

bool is_scope(std::u32string_view text, TextRange range) {
  const auto item = slice(text, range);
  for (const ScopeWord& scope : kScopes) {
    if (item.starts_with(scope.opening) && item.ends_with(scope.closing) &&
        item.size() <= kLongestScope) {
      return true;
    }
  }
  return false;
}

}  // namespace banxin
