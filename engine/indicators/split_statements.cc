#include "indicators/split_statements.h"

#include <algorithm>
#include <optional>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/name_words.h"
#include "indicators/read_lead.h"

namespace banxin {
namespace {

constexpr std::u32string_view kRunJoints[] = {U"、", U"和", U"与", U"及", U"以及"};
constexpr std::u32string_view kItemJoints[] = {U"、", U"和", U"及", U"以及", U"并"};
constexpr std::u32string_view kTotals[] = {U"共", U"共计", U"合计", U"总计"};

constexpr std::size_t kLongestPlace = 5;  // 在全省

bool is_count(const Quantity& quantity) { return quantity.unit_class == UnitClass::counter; }

// One item between commas. It is read from left to right; at each figure one rule decides whether a
// statement ends there or the figure only describes something (137个省市项目完成率…).
class ItemSplitter {
 public:
  ItemSplitter(std::u32string_view text, TextRange item, const Quantity* first,
               const Quantity* last)
      : text_(text), end_(item.end), start_(item.begin), next_(first), last_(last) {}

  Sentence split() {
    while (next_ != last_) take_figure();
    if (start_ < end_) finish({start_, end_}, {}, {});
    return std::move(statements_);
  }

 private:
  void take_figure() {
    const TextRange lead{start_, next_->mark};
    std::vector<Quantity> run = take_run(lead);
    const TextOffset after = run.back().after;
    const TextRange gap{after, next_ == last_ ? end_ : next_->mark};
    const auto between = slice(text_, gap);
    if (ends_item(between, 0) && next_ == last_ && between.find(U'、') == between.npos) {
      finish(lead, std::move(run), {gap.end, gap.end});
      start_ = end_;
    } else if (const auto* joint = longest_prefix(kItemJoints, between)) {
      finish(lead, std::move(run), {after, after});
      begin_after(after + text_size(*joint));
    } else if (next_ == last_) {
      finish(lead, std::move(run), gap);
      start_ = end_;
    } else {
      take_figure_before_another(lead, std::move(run), gap);
    }
  }

  void take_figure_before_another(TextRange lead, std::vector<Quantity> run, TextRange gap) {
    const auto between = slice(text_, gap);
    const Lead verb = read_lead(text_, gap, *next_);
    if (is_empty(verb.name) && !is_empty(gap)) {
      take_verb_between(lead, std::move(run), {gap, verb.reading});
    } else if (const auto* joint = longest_suffix(kRunJoints, between);
               joint != nullptr && !describes_statistic(lead, gap)) {
      finish(lead, std::move(run), {gap.begin, gap.end - text_size(*joint)});
      begin_after(gap.end);
    } else if (const auto cut = pause_before_item(lead, gap, run.back())) {
      finish(lead, std::move(run), {gap.begin, *cut});
      begin_after(*cut + 1);
    } else if (states_whole(lead, run.front(), between)) {
      finish(lead, std::move(run), {gap.begin, gap.begin});
      begin_after(gap.begin);
    } else {
      skip_description(lead, run, gap);
    }
  }

  // 203个|断面优良率和…: the count describes, it is none of 断面优良率.
  bool describes_statistic(TextRange lead, TextRange gap) const {
    const auto noun = slice(text_, {gap.begin, gap.end - 1});
    return is_empty(lead) && noun.ends_with(U"率");
  }

  struct VerbBetween {
    TextRange range;
    Reading reading;
  };

  // 由7.1万元|提高到|9.8万元 is one statement, 1065亿元|增长|2.5% are two.
  void take_verb_between(TextRange lead, std::vector<Quantity> run, VerbBetween verb) {
    const auto from = find_starting_point(text_, lead);
    if (!from || verb.reading != Reading::moved) {
      finish(lead, std::move(run), {verb.range.begin, verb.range.begin});
      begin_after(verb.range.begin);
      return;
    }
    Statement statement;
    statement.joiner = joiner_;
    statement.lead = {lead.begin, from->offset};
    statement.from = {from->offset, run.back().after};
    statement.per_unit = from->per_unit;
    statement.verb = verb.range;
    statement.run = take_run({});
    const TextOffset after = statement.run.back().after;
    push(std::move(statement));
    const auto rest = slice(text_, {after, end_});
    const auto* joint = longest_prefix(kItemJoints, rest);
    begin_after(after + (joint == nullptr ? 0 : text_size(*joint)));
  }

  // 建成3个公园、改造道路5条: the pause after which a new item begins.
  std::optional<TextOffset> pause_before_item(TextRange lead, TextRange gap,
                                              const Quantity& quantity) const {
    const auto between = slice(text_, gap);
    const auto at = between.rfind(U'、');
    if (at == between.npos || at == 0) return std::nullopt;
    const bool own_verb = leading_verb_size(between.substr(at + 1)) > 0;
    const bool counts = is_count(quantity) && trailing_verb_size(slice(text_, lead)) > 0;
    if (!own_verb && !counts) return std::nullopt;
    return gap.begin + static_cast<TextOffset>(at);
  }

  // 增长5%的同时新增企业3家: a rate with its own verb is never a description.
  bool states_whole(TextRange lead, const Quantity& quantity, std::u32string_view between) const {
    if (quantity.unit_class != UnitClass::percent && quantity.unit_class != UnitClass::point)
      return false;
    if (between.starts_with(U"的") && !between.starts_with(U"的同时")) return false;
    const Lead read = read_lead(text_, lead, quantity);
    return read.reading == Reading::change && !is_empty(read.name);
  }

  void skip_description(TextRange lead, const std::vector<Quantity>& run, TextRange gap) {
    if (!is_count(run.front())) return;
    const Lead read = read_lead(text_, lead, run.front());
    if (is_empty(read.name)) {
      start_ = gap.begin;
    } else if (const auto name = slice(text_, read.name);
               name.size() <= kLongestPlace &&
               longest_prefix(kPlacePrepositions, name) != nullptr) {
      start_ = first_verb(gap);
    }
  }

  // 在12个村|建设文化广场3处
  TextOffset first_verb(TextRange gap) const {
    for (TextOffset at = gap.begin; at + 1 < gap.end; ++at)
      if (leading_verb_size(slice(text_, {at, gap.end})) > 1) return at;
    return gap.begin;
  }

  // 17起24人 · 27宗、2690亩 · 18.3%和21.5% · 42个、共3432.64亩的…
  std::vector<Quantity> take_run(TextRange lead) {
    const bool origin = find_starting_point(text_, lead).has_value();  // 从202元、270元提高到…
    std::vector<Quantity> run{*next_++};
    while (next_ != last_) {
      const TextRange gap{run.back().after, next_->mark};
      auto joint = slice(text_, gap);
      if (const auto* word = longest_prefix(kRunJoints, joint)) joint.remove_prefix(word->size());
      const bool total = contains_word(kTotals, joint);
      if (!joint.empty() && !total) break;
      const auto after = text_.substr(0, end_).substr(next_->after);
      const bool closed = after.starts_with(U"的") || ends_item(after, 0) || joins_figure(after);
      if (!closed && !origin) break;
      Quantity quantity = *next_++;
      if (total) {
        const TextOffset at = gap.end - text_size(joint);
        quantity.notes.insert(quantity.notes.begin(), {at, std::u32string(joint)});
      }
      run.push_back(std::move(quantity));
    }
    return run;
  }

  static bool joins_figure(std::u32string_view after) {
    const auto* joint = longest_prefix(kRunJoints, after);
    return joint != nullptr && joint->size() < after.size() && is_digit(after[joint->size()]);
  }

  void finish(TextRange lead, std::vector<Quantity> run, TextRange tail) {
    push({joiner_, lead, {}, {}, {}, std::move(run), tail});
  }
  void push(Statement statement) { statements_.push_back(std::move(statement)); }
  void begin_after(TextOffset at) {
    start_ = at;
    joiner_ = Joiner::pause;
  }

  std::u32string_view text_;
  TextOffset end_;
  TextOffset start_;
  const Quantity* next_;
  const Quantity* last_;
  Joiner joiner_ = Joiner::comma;
  Sentence statements_;
};

}  // namespace

std::vector<Sentence> split_statements(std::u32string_view text) {
  Figures figures = find_quantities(text);
  figures.breaks.push_back({text_size(text), Break::stop});
  std::vector<Sentence> sentences(1);
  const Quantity* quantity = figures.quantities.data();
  const Quantity* const last = quantity + figures.quantities.size();
  TextOffset begin = 0;
  for (const BreakMark& mark : figures.breaks) {
    if (mark.kind == Break::pause) continue;
    const Quantity* const first = quantity;
    while (quantity != last && quantity->mark < mark.offset) ++quantity;
    Sentence items = ItemSplitter(text, {begin, mark.offset}, first, quantity).split();
    std::move(items.begin(), items.end(), std::back_inserter(sentences.back()));
    if (mark.kind == Break::stop) sentences.emplace_back();
    begin = mark.offset + 1;
  }
  return sentences;
}

}  // namespace banxin
