#include "indicators/entry_list.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/name_after_figure.h"
#include "indicators/name_tables.h"
#include "indicators/name_words.h"
#include "indicators/read_opening.h"
#include "indicators/read_relation.h"

namespace banxin {
namespace {

constexpr std::u32string_view kIndexHeads[] = {U"指数", U"系数", U"得分", U"评分", U"分值"};
constexpr std::u32string_view kRatioHeads[] = {U"比", U"结构", U"比例", U"占"};
constexpr std::u32string_view kClauseHedges[] = {U"力争", U"预计", U"争取"};
constexpr std::size_t kLongestName = 40;

Direction inverted(Direction direction) {
  if (direction == Direction::down) return Direction::up;
  return direction == Direction::up || direction == Direction::none ? Direction::down : direction;
}

bool is_plausible_value(const Quantity& quantity, std::u32string_view name) {
  if (quantity.unit_class != UnitClass::none) return true;
  if (quantity.numbers.size() == 1) return longest_suffix(kIndexHeads, name) != nullptr;
  return quantity.numbers.size() > 2 || longest_suffix(kRatioHeads, name) != nullptr ||
         name.find(U'占') != name.npos;
}

bool is_plausible_name(std::u32string_view name) {
  if (name.empty() || name.size() > kLongestName || name == U"人均" || name == U"户均")
    return false;
  return std::any_of(name.begin(), name.end(),
                     [](char32_t c) { return c >= 0x3400 || is_latin_letter(c); });
}

void append(std::vector<Note>& notes, const std::vector<Note>& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

}  // namespace

std::u32string_view EntryList::text_of(TextRange range) const { return slice(text_, range); }

void EntryList::add(const Sentence& sentence) {
  sentence_begin_ = drafts_.size();
  hedge_.reset();
  scopes_.clear();
  verb_.clear();
  for (const Statement& statement : sentence) add_statement(statement);
}

std::vector<Indicator> EntryList::take() {
  std::vector<Indicator> entries;
  for (Draft& draft : drafts_) {
    if (!is_plausible_name(draft.entry.name)) continue;
    draft.entry.notes = std::move(draft.notes);
    std::stable_sort(draft.entry.notes.begin(), draft.entry.notes.end(),
                     [](const Note& a, const Note& b) { return a.offset < b.offset; });
    entries.push_back(std::move(draft.entry));
  }
  drafts_.clear();
  return entries;
}

void EntryList::add_statement(const Statement& statement) {
  if (statement.joiner == Joiner::comma) verb_.clear();
  if (statement.run.empty()) {
    add_relation(statement);
    return;
  }
  Lead lead = read_statement_lead(statement);
  if (!lead.valid) return;
  if (verb_is_of_name(statement, lead)) take_verb_into_name(lead);
  if (lead.hedge_opens) hedge_ = lead.hedge;
  if (is_change(statement, lead)) {
    add_change(statement, lead);
  } else if (statement.run.front().unit_class == UnitClass::point) {
    return;  // a difference of which no direction is stated
  } else if (is_empty(statement.tail)) {
    add_level(statement, lead);
  } else {
    add_described(statement, lead);
  }
}

// 改造提升|112万亩|高标准农田, 林分优化提升|200万亩: 提升 is what was done, no change of a figure.
bool EntryList::verb_is_of_name(const Statement& statement, const Lead& lead) const {
  const UnitClass unit = statement.run.front().unit_class;
  if (lead.change_end == 0 || (unit != UnitClass::counter && unit != UnitClass::measure))
    return false;
  if (!is_empty(statement.tail)) return text_[statement.tail.begin] != U'的';
  const auto name = text_of(lead.name);
  return text_.substr(0, lead.change_end).ends_with(U"提升") &&
         lead.name.end + 2 == lead.change_end && !name.empty() && !is_statistic(name) &&
         !name.ends_with(U"面积") && !name.ends_with(U"能力");
}

void EntryList::take_verb_into_name(Lead& lead) {
  lead.name.end = lead.change_end;
  lead.reading = Reading::level;
  lead.direction = Direction::none;
}

Lead EntryList::read_statement_lead(const Statement& statement) const {
  const Quantity& quantity = statement.run.front();
  if (is_empty(statement.from)) return read_lead(text_, statement.lead, quantity);
  Lead verb = read_lead(text_, statement.verb, quantity);
  const Opening opening = read_opening(text_, statement.lead);
  verb.name = opening.rest;
  if (opening.hedge) {
    verb.hedge = opening.hedge;
    verb.hedge_opens = true;
  }
  if (text_of(verb.name).ends_with(U"分别")) {
    verb.name.end -= 2;
    verb.each_in_turn = true;
  }
  if (verb.per_unit.empty()) verb.per_unit = statement.per_unit;
  append(verb.notes, opening.notes);
  verb.notes.push_back({statement.from.begin, std::u32string(text_of(statement.from))});
  return verb;
}

bool EntryList::is_change(const Statement& statement, const Lead& lead) const {
  const Quantity& quantity = statement.run.front();
  if (quantity.unit_class == UnitClass::place) return false;
  if (lead.reading == Reading::change || quantity.sign != Sign::none) return true;
  if (quantity.unit_class == UnitClass::doubling) return true;
  if (quantity.unit_class != UnitClass::percent) return false;
  if (contains_word(kGrowthTails, text_of(statement.tail))) return true;
  // 增长6%、奋斗目标6.5%: a second target of the same growth
  if (!is_empty(lead.name) || !lead.hedge || !has_previous()) return false;
  return lead.reading == Reading::level && drafts_.back().entry.value.empty() &&
         drafts_.back().entry.change_unit == U"%";
}

EntryList::Draft* EntryList::previous() { return has_previous() ? &drafts_.back() : nullptr; }

// The draft `from_end` places before the last one, if it still lacks a change.
EntryList::Draft* EntryList::waiting_for_change(std::size_t from_end, std::u32string_view unit) {
  if (drafts_.size() - sentence_begin_ <= from_end) return nullptr;
  Draft& draft = drafts_[drafts_.size() - 1 - from_end];
  const bool waits = draft.entry.change.empty() && draft.entry.direction == Direction::none;
  const bool rank = draft.entry.unit == U"位";  // 居第2位，上升1位, but not 居第2位，增长5%
  return waits && rank == (rank && unit == U"位") ? &draft : nullptr;
}

EntryList::Draft& EntryList::open_draft(const Name& name, const Lead& lead) {
  Draft draft;
  draft.entry.name = name.text;
  draft.entry.name_range = name.range;
  if (!lead.hedge && hedge_) draft.notes.push_back(*hedge_);
  append(draft.notes, scopes_);
  scopes_.clear();
  if (lead.hedge) draft.notes.push_back(*lead.hedge);
  drafts_.push_back(std::move(draft));
  return drafts_.back();
}

void EntryList::set_value(Draft& draft, const Quantity& quantity, const Lead& lead) const {
  Indicator& entry = draft.entry;
  entry.value = quantity.numbers;
  entry.unit = quantity.unit + lead.per_unit;
  entry.value_range = {quantity.begin, quantity.end};
  if (quantity.unit_class == UnitClass::place && text_[quantity.end - 1] == U'名')
    entry.unit = U"位";
  if (lead.reading == Reading::moved) entry.direction = lead.direction;
  append(draft.notes, lead.notes);
  append(draft.notes, quantity.notes);
}

void EntryList::set_change(Draft& draft, const Quantity& quantity, const Lead& lead) const {
  Indicator& entry = draft.entry;
  entry.change = quantity.numbers;
  entry.change_unit = quantity.unit + lead.per_unit;
  entry.change_range = {quantity.mark, quantity.end};
  entry.direction = lead.direction == Direction::none ? Direction::up : lead.direction;
  if (quantity.sign == Sign::minus) entry.direction = inverted(lead.direction);
  append(draft.notes, lead.notes);
  append(draft.notes, quantity.notes);
}

void EntryList::add_change(const Statement& statement, const Lead& lead) {
  const std::size_t count = statement.run.size();
  Lead inherited = lead;
  if (lead.reading == Reading::level && lead.hedge && has_previous()) {
    inherited.direction = drafts_.back().entry.direction;
  }
  std::vector<Name> names;
  if (!is_empty(lead.name)) names = names_for(full_name(statement, lead), lead, count);
  const std::size_t available = drafts_.size() - sentence_begin_;
  const std::size_t base = drafts_.size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool first = i == 0;
    Draft* draft = nullptr;
    if (names.empty()) {
      if (available == 0) return;
      const std::size_t from_end = std::min(count - 1 - i, available - 1);
      draft =
          drafts_.size() == base ? waiting_for_change(from_end, statement.run[i].unit) : nullptr;
      if (draft == nullptr) {
        const Draft& model = drafts_[base - 1 - from_end];
        draft = &open_draft({model.entry.name, model.entry.name_range}, lead);
      } else {
        append(draft->notes, scopes_);
        if (lead.hedge) draft->notes.push_back(*lead.hedge);
      }
    } else {
      draft = &open_draft(names[std::min(i, names.size() - 1)], lead);
    }
    set_change(*draft, statement.run[i], inherited);
    if (first) append(draft->notes, lead.figure_notes);
  }
  scopes_.clear();
}

EntryList::Name EntryList::full_name(const Statement& statement, const Lead& lead) {
  Name name{std::u32string(text_of(lead.name)), lead.name};
  const TextOffset verbs = leading_verb_size(name.text);
  if (const Draft* before = previous()) {
    const auto stock = stock_name(before->entry.name);
    if (contains_word(kRelativeNouns, name.text)) {
      if (stock.ends_with(name.text)) return {std::u32string(stock), lead.name};
      return {std::u32string(stock) + name.text, lead.name};
    }
    if (name.text.starts_with(U"占")) return {std::u32string(stock) + name.text, lead.name};
  }
  if (verbs > 0) {
    verb_ = name.text.substr(0, verbs);
  } else if (statement.joiner == Joiner::pause && !verb_.empty() && !is_statistic(name.text)) {
    name.text.insert(0, verb_);
  } else {
    verb_.clear();
  }
  return name;
}

// One name a figure: 分别 tells, or a list of as many names as figures.
std::vector<EntryList::Name> EntryList::names_for(const Name& name, const Lead& lead,
                                                  std::size_t count) const {
  const bool listed = lead.each_in_turn || lead.each || count > 1;
  std::vector<Name> names;
  if (listed) {
    for (auto& part : names_in(name.text, count)) names.push_back({std::move(part), name.range});
  }
  if (names.empty()) names.push_back(name);
  return names;
}

void EntryList::add_level(const Statement& statement, const Lead& lead) {
  std::vector<Name> names;
  const std::size_t count = statement.run.size();
  if (!is_empty(lead.name)) {
    const Name name = full_name(statement, lead);
    const bool one_kind = count > 1 && statement.run[0].unit == statement.run[1].unit;
    names = one_kind || lead.each_in_turn ? names_for(name, lead, count) : std::vector{name};
  } else if (Draft* before = previous()) {
    const bool lacks_value = before->entry.value.empty() && !before->entry.change.empty();
    const bool plain =
        statement.run[0].unit_class != UnitClass::place && !lead.stock && !lead.hedge;
    if (lacks_value && plain && count == 1) {
      const Direction direction = before->entry.direction;
      set_value(*before, statement.run[0], lead);
      before->entry.direction = direction;
      append(before->notes, lead.figure_notes);
      return;
    }
    const bool restated =
        !is_empty(statement.lead) && statement.run[0].unit_class != UnitClass::place;
    const std::u32string_view name = before->entry.name;
    names.push_back({std::u32string(restated ? stock_name(name) : name), before->entry.name_range});
  }
  if (names.empty()) return;
  for (std::size_t i = 0; i < count; ++i) {
    const Name& name = names[std::min(i, names.size() - 1)];
    if (!is_plausible_value(statement.run[i], name.text)) continue;
    Draft& draft = open_draft(name, lead);
    set_value(draft, statement.run[i], lead);
    if (i == 0) append(draft.notes, lead.figure_notes);
  }
}

void EntryList::add_described(const Statement& statement, const Lead& lead) {
  const Quantity& figure = statement.run.front();
  const NameAfterFigure named =
      name_after_figure(text_of(lead.name), text_of(statement.tail), figure);
  if (named.kind == NameAfterFigure::Kind::none) return;
  if (named.kind == NameAfterFigure::Kind::before) {
    add_level(statement, lead);
    return;
  }
  const bool inherits = is_empty(lead.name) && statement.joiner == Joiner::pause;
  const std::u32string verb = inherits ? verb_ : std::u32string(named.verb);
  const TextRange noun{statement.tail.begin + named.skipped, statement.tail.end};
  verb_ = verb;
  if (is_empty(noun)) return;
  for (std::size_t i = 0; i < statement.run.size(); ++i) {
    Draft& draft = open_draft({verb + std::u32string(text_of(noun)), noun}, lead);
    set_value(draft, statement.run[i], lead);
    if (i == 0) append(draft.notes, lead.figure_notes);
  }
}

void EntryList::add_relation(const Statement& statement) {
  if (is_scope(text_, statement.lead)) {
    scopes_.push_back({statement.lead.begin, std::u32string(text_of(statement.lead))});
    return;
  }
  const auto relation = read_relation(text_, statement.lead);
  if (!relation) {
    const Opening opening = read_opening(text_, statement.lead);
    if (opening.hedge && contains_word(kClauseHedges, opening.hedge->text)) hedge_ = opening.hedge;
    return;
  }
  Lead lead;
  lead.hedge = relation->hedge;
  if (lead.hedge) hedge_ = lead.hedge;
  if (relation->names.empty()) {
    Draft* before = previous();
    if (before == nullptr) return;
    if (before->entry.direction == Direction::none) before->entry.direction = relation->direction;
    append(before->notes, relation->notes);
    return;
  }
  for (const TextRange& name : relation->names) {
    Draft& draft = open_draft({std::u32string(text_of(name)), name}, lead);
    draft.entry.direction = relation->direction;
    append(draft.notes, relation->notes);
  }
}

}  // namespace banxin
