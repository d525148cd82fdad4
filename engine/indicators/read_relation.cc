#include "indicators/read_relation.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/name_words.h"
#include "indicators/read_opening.h"

namespace banxin {
namespace {

constexpr std::u32string_view kDegrees[] = {U"基本", U"总体", U"大体", U"大致"};
constexpr std::u32string_view kFillers[] = {U"保持", U"实现",     U"继续",
                                            U"持续", U"增长保持", U"增速"};
constexpr std::u32string_view kTaskEnds[] = {U"任务", U"目标任务", U"目标", U"指标任务", U"指标"};
constexpr std::u32string_view kAssigned[] = {U"下达的", U"下达", U"交办的", U"确定的"};
constexpr std::size_t kLongestReference = 20;

TextOffset trim_end(std::u32string_view text, TextRange item) {
  while (item.end > item.begin && is_blank(text[item.end - 1])) --item.end;
  return item.end;
}

// Strips 基本 and the like before `end`; the degree is recorded.
TextOffset strip_degree(std::u32string_view text, TextRange range, std::vector<Note>& notes) {
  for (;;) {
    const auto rest = slice(text, range);
    if (const auto* degree = longest_suffix(kDegrees, rest)) {
      range.end -= text_size(*degree);
      notes.push_back({range.end, std::u32string(*degree)});
    } else if (const auto* filler = longest_suffix(kFillers, rest)) {
      range.end -= text_size(*filler);
    } else {
      return range.end;
    }
  }
}

// Where 与X begins, X ending at the end of `range`.
std::optional<TextOffset> find_reference(std::u32string_view text, TextRange range) {
  const auto item = slice(text, range);
  const std::size_t first = item.size() - std::min(item.size(), kLongestReference);
  for (std::size_t at = item.size(); at-- > first;) {
    if (is_one_of(item[at], U"与和同较") && at + 1 < item.size() &&
        (item[at] != U'同' || !is_one_of(item[at + 1], U"期类口"))) {
      return range.begin + static_cast<TextOffset>(at);
    }
  }
  return std::nullopt;
}

void take_name(std::u32string_view text, TextRange range, Relation& relation) {
  Opening opening = read_opening(text, range);
  relation.hedge = std::move(opening.hedge);
  relation.notes.insert(relation.notes.end(), opening.notes.begin(), opening.notes.end());
  if (!is_empty(opening.rest)) relation.names.push_back(opening.rest);
}

// 社会消费品零售总额与上年基本持平
std::optional<Relation> read_flat(std::u32string_view text, TextRange item) {
  if (!slice(text, item).ends_with(U"持平")) return std::nullopt;
  Relation relation;
  relation.direction = Direction::flat;
  TextRange before{item.begin, item.end - 2};
  before.end = strip_degree(text, before, relation.notes);
  if (const auto at = find_reference(text, before)) {
    const TextRange reference{*at + 1, before.end};
    if (!contains_word(kDefaultBases, slice(text, reference))) {
      relation.notes.push_back({*at, std::u32string(slice(text, {*at, before.end}))});
    }
    before.end = strip_degree(text, {before.begin, *at}, relation.notes);
  } else if (slice(text, before).ends_with(U"同比")) {
    before.end -= 2;
  }
  take_name(text, before, relation);
  return relation;
}

// 居民收入增长与经济增长基本同步
std::optional<Relation> read_in_step(std::u32string_view text, TextRange item) {
  const auto all = slice(text, item);
  if (!all.ends_with(U"同步") && !all.ends_with(U"同步增长")) return std::nullopt;
  const TextOffset step = all.ends_with(U"增长") ? 4 : 2;
  const auto at = find_reference(text, {item.begin, item.end - step});
  if (!at) return std::nullopt;
  Relation relation;
  const auto reference = slice(text, {*at, item.end});
  relation.notes.push_back({*at, std::u32string(reference)});
  TextRange before{item.begin, *at};
  if (slice(text, before).ends_with(U"增长")) {
    before.end -= 2;
    relation.direction = Direction::up;
  }
  take_name(text, before, relation);
  if (reference.find(U"增长") != reference.npos) relation.direction = Direction::up;
  const bool of_figures = relation.names.empty() || is_statistic(slice(text, relation.names[0]));
  if (relation.direction == Direction::none || !of_figures) return std::nullopt;
  return relation;
}

std::vector<TextRange> split_names(std::u32string_view text, TextRange list) {
  std::vector<TextRange> names;
  TextOffset begin = list.begin;
  for (TextOffset at = list.begin; at < list.end; ++at) {
    if (!is_one_of(text[at], U"、和与及")) continue;
    if (at > begin) names.push_back({begin, at});
    begin = at + 1;
  }
  if (slice(text, list).ends_with(U"等")) --list.end;
  if (list.end > begin) names.push_back({begin, list.end});
  return names;
}

// 完成市下达的实际利用外资、进出口总额和节能减排降碳任务
std::optional<Relation> read_task(std::u32string_view text, TextRange item) {
  const auto all = slice(text, item);
  const auto done = all.find(U"完成");
  const auto* end_word = longest_suffix(kTaskEnds, all);
  if (done == all.npos || end_word == nullptr) return std::nullopt;
  for (const auto assigned : kAssigned) {
    const auto at = all.find(assigned, done);
    if (at == all.npos || at == done + 2 || at > done + kLongestReference) continue;
    auto by = all.substr(done, at + assigned.size() - done);
    if (by.ends_with(U"的")) by.remove_suffix(1);
    Relation relation;
    relation.notes.push_back({item.begin + static_cast<TextOffset>(done),
                              std::u32string(by) + std::u32string(*end_word)});
    const Opening opening =
        read_opening(text, {item.begin, item.begin + static_cast<TextOffset>(done)});
    if (!is_empty(opening.rest)) return std::nullopt;
    relation.hedge = opening.hedge;
    relation.names = split_names(text, {item.begin + static_cast<TextOffset>(at + assigned.size()),
                                        item.end - text_size(*end_word)});
    if (relation.names.empty()) return std::nullopt;
    return relation;
  }
  return std::nullopt;
}

// 单位GDP能耗控制在省下达目标以内
std::optional<Relation> read_contained(std::u32string_view text, TextRange item) {
  const auto all = slice(text, item);
  const auto at = all.find(U"控制在");
  if (at == all.npos || at == 0 || !(all.ends_with(U"以内") || all.ends_with(U"之内"))) {
    return std::nullopt;
  }
  const TextOffset begin = item.begin + static_cast<TextOffset>(at);
  Relation relation;
  relation.notes.push_back({begin, std::u32string(slice(text, {begin, item.end}))});
  take_name(text, {item.begin, begin}, relation);
  if (relation.names.empty()) return std::nullopt;
  return relation;
}

}  // namespace

std::optional<Relation> read_relation(std::u32string_view text, TextRange item) {
  item.end = trim_end(text, item);
  for (const auto read : {read_flat, read_in_step, read_task, read_contained}) {
    if (auto relation = read(text, item)) return relation;
  }
  return std::nullopt;
}

}  // namespace banxin
