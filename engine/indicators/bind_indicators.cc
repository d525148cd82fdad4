#include "indicators/bind_indicators.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "base/toml_schema.h"
#include "indicators/make_data_table.h"
#include "indicators/read_period.h"
#include "report/inline_marks.h"
#include "report/replace_text.h"

namespace banxin {
namespace {

// key@period.field
struct Reference {
  std::u32string key, period, field;
  bool has_period = false;
};

Reference parse_reference(std::u32string_view text) {
  Reference reference;
  const std::size_t at = text.find(U'@');
  std::size_t dot = text.rfind(U'.');
  if (dot != text.npos && at != text.npos && dot < at) dot = text.npos;
  const std::size_t end = std::min(dot, text.size());
  if (dot != text.npos) reference.field = text.substr(dot + 1);
  reference.has_period = at != text.npos;
  reference.key = text.substr(0, std::min(at, end));
  if (reference.has_period) reference.period = canonical_period(text.substr(at + 1, end - at - 1));
  return reference;
}

std::string period_name(const std::u32string& period) {
  return period.empty() ? "no period" : to_utf8(period);
}

class Binder {
 public:
  Binder(Draft& draft, const IndicatorData& data) : draft_(draft), data_(data) {}

  Problems run() &&;

 private:
  void fill(RichText& text);
  void fill_words(std::string& words);
  void fill_official(OfficialMatter& official);
  void make_table(DraftTable& table);
  std::u32string words_for(const Reference& reference, const Place& place);
  const IndicatorRow* row_for(const Reference& reference, const Place& place);
  void report(const Place& place, const char* code, std::string what, std::string remedy) {
    problems_.push_back({code, Severity::error, place, std::move(what), std::move(remedy)});
  }
  void report_unused();

  Draft& draft_;
  const IndicatorData& data_;
  std::set<std::u32string> used_;
  Problems problems_;
};

const IndicatorRow* Binder::row_for(const Reference& reference, const Place& place) {
  const std::string key = to_utf8(reference.key);
  const auto rows = rows_of(data_, reference.key);
  if (rows.empty()) {
    report(place, "data.unknown-key", fmt::format("the data has no key {}", key),
           data_.rows.empty() ? "name the data file above the text, between lines +++: "
                                "data = [\"data.csv\"]; or write \\{{ for the characters themselves"
                              : suggest_key(data_, reference.key));
    return nullptr;
  }
  used_.insert(reference.key);
  std::vector<std::u32string> periods;
  for (const IndicatorRow* row : rows) periods.push_back(row->period);
  if (reference.has_period) {
    const IndicatorRow* row = find_row(data_, reference.key, reference.period);
    if (row == nullptr) {
      report(place, "data.unknown-period",
             fmt::format("{} has no row for {}", key, period_name(reference.period)),
             "it has: " + list_of(periods));
    }
    return row;
  }
  if (rows.size() == 1) return rows.front();
  report(
      place, "data.ambiguous",
      fmt::format("{} has rows for {} periods: which one is meant?", key, rows.size()),
      fmt::format("write the period, {{{{{}@{}.{}}}}}; it has: {}", key, to_utf8(periods.back()),
                  reference.field.empty() ? "value" : to_utf8(reference.field), list_of(periods)));
  return nullptr;
}

// What stands in place of a reference; empty after a problem.
std::u32string Binder::words_for(const Reference& reference, const Place& place) {
  const IndicatorRow* const row = row_for(reference, place);
  const std::string field = to_utf8(reference.field);
  const std::span<const std::string_view> known = kDataFields;
  if (std::find(known.begin(), known.end(), field) == known.end()) {
    const auto near = nearest(field, known);
    report(place, "data.unknown-field",
           field.empty() ? "this names no field of the data"
                         : fmt::format("the data has no field {}", field),
           near && !field.empty() ? fmt::format("did you mean {}?", *near)
                                  : fmt::format("the fields are: {}", fmt::join(known, ", ")));
    return {};
  }
  if (row == nullptr) return {};
  std::u32string words = field_text(*row, field);
  if (words.empty()) {
    std::vector<std::u32string> has;
    for (const std::string_view other : known) {
      if (!field_text(*row, other).empty()) has.push_back(from_utf8(std::string(other)));
    }
    report(place, "data.empty",
           fmt::format("{} has no {} for {} ({}:{})", to_utf8(row->key), field,
                       period_name(row->period), row->file, row->line),
           "it has: " + list_of(has));
  }
  return words;
}

void Binder::fill(RichText& text) {
  const std::vector<Mark> marks = find_data_marks(text);
  std::vector<std::u32string> words;
  for (const Mark& mark : marks) {
    words.push_back(
        words_for(parse_reference(mark.argument), place_of(text.source, mark.begin, draft_.file)));
  }
  for (std::size_t i = marks.size(); i-- > 0;) {
    if (words[i].empty()) continue;
    replace_text(text, marks[i].begin, marks[i].end, escape_marks(words[i]));
  }
}

// A line of the front matter without marks: the meeting, the date.
void Binder::fill_words(std::string& words) {
  RichText text{from_utf8(words), {}, {}};
  const std::vector<Mark> marks = find_data_marks(text);
  for (std::size_t i = marks.size(); i-- > 0;) {
    const Mark& mark = marks[i];
    const std::u32string filled = words_for(parse_reference(mark.argument), {draft_.file, 0, 0});
    if (!filled.empty()) text.text.replace(mark.begin, mark.end - mark.begin, filled);
  }
  if (!marks.empty()) words = to_utf8(text.text);
}

void Binder::fill_official(OfficialMatter& official) {
  for (RichText* text :
       {&official.serial, &official.secrecy, &official.urgency, &official.document_number,
        &official.copies_to, &official.printed_by, &official.printed_on}) {
    fill(*text);
  }
  for (RichText& organ : official.issuer) fill(organ);
  for (RichText& name : official.signatories) fill(name);
}

void Binder::make_table(DraftTable& table) {
  ReadOrder read = read_order(table.order, draft_.file);
  const bool readable = !has_errors(read.problems);
  append(problems_, std::move(read.problems));
  if (!readable) return;
  DataTable made = make_data_table(data_, read.order);
  append(problems_, std::move(made.problems));
  used_.insert(made.used.begin(), made.used.end());
  table = std::move(made.table);
}

void Binder::report_unused() {
  std::vector<std::u32string> unused;
  for (const std::u32string& key : keys_of(data_)) {
    if (!used_.contains(key)) unused.push_back(key);
  }
  if (unused.empty()) return;
  problems_.push_back({"data.unused",
                       Severity::notice,
                       {data_.rows.front().file, 0, 0},
                       fmt::format("{} of {} keys are not shown in the report: {}", unused.size(),
                                   keys_of(data_).size(), list_of(unused)),
                       ""});
}

Problems Binder::run() && {
  for (RichText* text : {&draft_.front.title, &draft_.front.subtitle, &draft_.front.speaker}) {
    fill(*text);
  }
  fill_words(draft_.front.meeting);
  fill_words(draft_.front.date);
  fill_official(draft_.front.official);
  for (DraftBlock& block : draft_.blocks) {
    if (is_object(block.kind)) {
      if (block.kind != DraftKind::table) continue;
      DraftTable& table = draft_.tables[block.object];
      if (table.order.line > 0) make_table(table);
      fill(table.caption);
      for (RichText& note : table.notes) fill(note);
      for (auto& row : table.rows) {
        for (DraftCell& cell : row) fill(cell.text);
      }
    } else {
      fill(block.text);
    }
  }
  for (DraftPhoto& photo : draft_.photos) {
    fill(photo.caption);
    fill(photo.alternative);
  }
  const bool broken = has_errors(problems_);
  if (!broken) report_unused();
  return std::move(problems_);
}

}  // namespace

Problems bind_indicators(Draft& draft, const IndicatorData& data) {
  return Binder(draft, data).run();
}

}  // namespace banxin
