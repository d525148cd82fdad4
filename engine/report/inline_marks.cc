#include "report/inline_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace banxin {
namespace {

constexpr std::size_t kNone = std::u32string::npos;
constexpr std::u32string_view kMarkCharacters = U"\\*={}[]|";
constexpr std::size_t kLongestAddress = 2000;

// A mark whose sign is the same before and behind.
struct PairedSign {
  MarkKind kind;
  char32_t character;  // twice
  const char* name;
};
constexpr std::array<PairedSign, 2> kPairedSigns = {
    {{MarkKind::strong, U'*', "strong text"}, {MarkKind::emphasis, U'=', "the dotted text"}}};

bool has_blank(std::u32string_view text) { return std::any_of(text.begin(), text.end(), is_blank); }

// "https:", or ASCII with a sign that words do not have.
bool is_address(std::u32string_view text) {
  const auto in_scheme = [](char32_t c) { return is_alphanumeric(c) || is_one_of(c, U"+-."); };
  const std::size_t scheme = text.find(U':');
  if (scheme != kNone && scheme > 1 && scheme + 1 < text.size() && is_ascii_letter(text[0]) &&
      std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(scheme), in_scheme)) {
    return true;
  }
  return text.size() > 1 && has_any(text, U"./#@") &&
         std::all_of(text.begin(), text.end(), [](char32_t c) { return c > U' ' && c < 0x7F; });
}

constexpr std::u32string_view kBlanks = U" \t\u3000";

// key@period.field or key.field; whether it names anything is asked when it is filled in.
bool is_reference(std::u32string_view text) {
  return has_any(text, U"@.") && !has_blank(text) && !has_any(text, U"{}|");
}

class MarkReader {
 public:
  MarkReader(const RichText& text, const std::string& file)
      : in_(text),
        text_(text.text),
        file_(file),
        spent_(text_.size(), false),
        gone_(text_.size(), false) {}

  void run();
  RichText result() const;
  std::vector<Mark> data_marks() const;
  Problems problems();

 private:
  char32_t at(std::size_t i) const { return i < text_.size() && !spent_[i] ? text_[i] : 0; }
  void read_escapes();
  void match_brackets();
  std::size_t partner(std::size_t i) const { return i < partner_.size() ? partner_[i] : kNone; }
  void read_bracket(std::size_t i);
  void read_term(std::size_t i);
  void read_note(std::size_t i);
  void read_link(std::size_t i);
  void read_brace(std::size_t i);
  void read_data(std::size_t i);
  void read_pairs(const PairedSign& sign);

  std::size_t end_of_address(std::size_t begin) const;
  std::u32string unescaped(std::size_t begin, std::size_t end) const;
  void spend(std::size_t begin, std::size_t end);
  void drop(std::size_t begin, std::size_t end);
  void add_mark(MarkKind kind, std::size_t begin, std::size_t end, std::u32string argument = {});
  void report(std::size_t i, const char* code, std::string what, const char* remedy,
              Severity severity = Severity::notice);

  const RichText& in_;
  const std::u32string& text_;
  const std::string& file_;
  std::vector<bool> spent_;  // belongs to a sign, an address or an escape: no sign of its own
  std::vector<bool> gone_;   // is not printed
  std::vector<std::size_t> partner_;  // of [ ] { }
  std::vector<Mark> marks_;           // offsets in text_
  std::vector<std::pair<std::size_t, Problem>> problems_;
};

void MarkReader::spend(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) spent_[i] = true;
}

void MarkReader::drop(std::size_t begin, std::size_t end) {
  spend(begin, end);
  for (std::size_t i = begin; i < end; ++i) gone_[i] = true;
}

void MarkReader::add_mark(MarkKind kind, std::size_t begin, std::size_t end,
                          std::u32string argument) {
  marks_.push_back(
      {kind, static_cast<TextOffset>(begin), static_cast<TextOffset>(end), std::move(argument)});
}

void MarkReader::report(std::size_t i, const char* code, std::string what, const char* remedy,
                        Severity severity) {
  problems_.push_back(
      {i, {code, severity, place_of(in_.source, i, file_), std::move(what), remedy}});
}

void MarkReader::read_escapes() {
  for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
    if (text_[i] != U'\\' || !is_one_of(text_[i + 1], kMarkCharacters)) continue;
    drop(i, i + 1);
    spend(i + 1, i + 2);
    ++i;
  }
}

// [ ] and { } nest properly: a closing one leaves what was opened within it and not closed without
// a partner.
void MarkReader::match_brackets() {
  partner_.assign(text_.size(), kNone);
  std::vector<std::size_t> open;
  std::size_t square = 0;  // of those in `open`
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const char32_t c = at(i);
    if (c == U'[' || c == U'{') {
      open.push_back(i);
      square += c == U'[';
    }
    if (c != U']' && c != U'}') continue;
    const char32_t wanted = c == U']' ? U'[' : U'{';
    if ((c == U']' ? square : open.size() - square) == 0) continue;
    for (bool found = false; !found; open.pop_back()) {
      found = text_[open.back()] == wanted;
      square -= text_[open.back()] == U'[';
      if (!found) continue;
      partner_[i] = open.back();
      partner_[open.back()] = i;
    }
  }
}

std::u32string MarkReader::unescaped(std::size_t begin, std::size_t end) const {
  std::u32string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (!gone_[i]) text.push_back(text_[i]);
  }
  return text;
}

void MarkReader::read_bracket(std::size_t i) {
  if (at(i + 1) == U'[' && (i == 0 || at(i - 1) != U'[')) {
    const bool closes_whole = partner(i + 1) != kNone && partner(i) == partner(i + 1) + 1;
    const bool open = partner(i) == kNone || partner(i + 1) == kNone;
    if (closes_whole && partner(i + 1) > i + 2) return read_term(i);
    if (closes_whole || open) {
      report(i, "mark.malformed", "this [[ begins no term and is printed as typed",
             "write [[术语]] with a term between, or \\[\\[ for the characters themselves");
    }
    if (closes_whole) return;
  }
  if (at(i + 1) == U'^') return read_note(i);
  if (partner(i) != kNone && at(partner(i) + 1) == U'(') read_link(i);
}

void MarkReader::read_term(std::size_t i) {
  const std::size_t end = partner(i + 1);
  drop(i, i + 2);
  drop(end, end + 2);
  add_mark(MarkKind::term, i + 2, end);
}

void MarkReader::read_note(std::size_t i) {
  const std::size_t end = partner(i);
  if (i == 0 && !note_definition(text_).empty()) return spend(i, end + 1);
  const std::u32string_view label =
      end == kNone ? U"" : std::u32string_view(text_).substr(i + 2, end - i - 2);
  if (i == 0 || label.empty() || has_blank(label) || has_any(label, U"[]{}|")) {
    report(i, "mark.malformed", "this [^ is no note and is printed as typed",
           "write [^1] behind what the note is about, without a blank in it");
    return;
  }
  std::u32string argument = unescaped(i + 2, end);
  drop(i, end + 1);
  add_mark(MarkKind::note, i, i, std::move(argument));
}

// One past the last character of an address; kNone if no ) ends it.
std::size_t MarkReader::end_of_address(std::size_t begin) const {
  int depth = 0;
  const std::size_t limit = std::min(text_.size(), begin + kLongestAddress);
  for (std::size_t i = begin; i < limit; ++i) {
    if (text_[i] == U'(') ++depth;
    if (text_[i] == U')' && depth-- == 0) return i;
  }
  return kNone;
}

void MarkReader::read_link(std::size_t i) {
  const std::size_t close = partner(i);
  const std::size_t end = end_of_address(close + 2);
  const std::u32string address = end == kNone ? U"" : unescaped(close + 2, end);
  const bool picture = i > 0 && at(i - 1) == U'!';
  if (picture || close == i + 1 || has_blank(address) || !is_address(address)) {
    report(i, "mark.malformed",
           picture ? "a photo stands on a line of its own: this one is printed as typed"
                   : "this [ is no link and is printed as typed",
           picture ? "put it on a line of its own, between paragraphs"
                   : "write [文字](https://…) with a whole address and no blank in it, or \\[ for "
                     "the character itself");
    if (end != kNone && is_address(address)) spend(close, end + 1);
    return;
  }
  drop(i, i + 1);
  drop(close, end + 1);
  add_mark(MarkKind::link, i + 1, close, address);
}

void MarkReader::read_brace(std::size_t i) {
  if (at(i + 1) == U'{') return read_data(i);
  const std::size_t end = partner(i);
  const std::size_t last = end == kNone ? text_.size() : end;
  std::size_t bars = 0;
  std::size_t bar = kNone;
  std::size_t j = i + 1;
  for (; j < last && at(j) != U'{'; ++j) {
    if (at(j) == U'[' && partner(j) != kNone) j = partner(j);
    if (at(j) == U'|' && ++bars == 1) bar = j;
  }
  if (bars == 0) return;  // ordinary braces
  if (j != end || bars > 1 || bar == i + 1 || bar + 1 == end) {
    report(i, "mark.malformed", "this { begins no reading and is printed as typed",
           "write {龘|dá}: the characters, one |, their reading; or \\{ for the character itself");
    return;
  }
  std::u32string reading = unescaped(bar + 1, end);
  drop(i, i + 1);
  drop(bar, end + 1);
  add_mark(MarkKind::ruby, i + 1, bar, std::move(reading));
}

// Printed as typed it would be a wrong figure, so it is an error.
void MarkReader::read_data(std::size_t i) {
  const std::size_t end = partner(i + 1);
  const bool closed = end != kNone && partner(i) == end + 1;
  std::u32string_view reference;
  if (closed) reference = trimmed(std::u32string_view(text_).substr(i + 2, end - i - 2), kBlanks);
  if (!is_reference(reference)) {
    report(i, "mark.malformed", "this {{ begins no data reference",
           "write {{key@period.field}}, such as {{gdp@2023.value}}; or \\{{ for the characters "
           "themselves",
           Severity::error);
    spend(i, i + 2);
    return;
  }
  spend(i, end + 2);
  add_mark(MarkKind::data, i, end + 2, std::u32string(reference));
}

// S-24: the first sign opens, the next closes. Four characters close one mark and open the next.
void MarkReader::read_pairs(const PairedSign& sign) {
  const std::string typed = to_utf8(std::u32string(2, sign.character));
  std::size_t open = kNone;
  const auto close = [&](std::size_t i) {
    drop(open, open + 2);
    drop(i, i + 2);
    add_mark(sign.kind, open + 2, i);
    open = kNone;
  };
  for (std::size_t i = 0; i < text_.size();) {
    std::size_t end = i;
    while (at(end) == sign.character) ++end;
    const std::size_t run = end - i;
    if (run == 2 || (run == 4 && open != kNone)) {
      if (open != kNone) {
        close(i);
        if (run == 4) open = i + 2;
      } else {
        open = i;
      }
    } else if (run > 2) {
      report(i, "mark.malformed",
             fmt::format("{} of these in a row are no mark and are printed as typed", run),
             "write exactly two before and two behind the text");
    }
    i = std::max(end, i + 1);
  }
  if (open == kNone) return;
  report(open, "mark.unpaired",
         fmt::format("this {} has no partner and is printed as typed", typed),
         sign.kind == MarkKind::strong ? "close the strong text with a second **"
                                       : "close the dotted text with a second ==");
}

void MarkReader::run() {
  read_escapes();
  match_brackets();
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (at(i) == U'[') read_bracket(i);
    if (at(i) == U'{') read_brace(i);
  }
  for (const PairedSign& sign : kPairedSigns) read_pairs(sign);
}

RichText MarkReader::result() const {
  RichText out;
  std::vector<TextOffset> moved(text_.size() + 1);
  for (TextOffset i = 0; i < text_.size();) {
    TextOffset end = i;
    while (end < text_.size() && gone_[end] == gone_[i]) ++end;
    const auto size = static_cast<TextOffset>(out.text.size());
    for (TextOffset k = i; k < end; ++k) moved[k] = gone_[i] ? size : size + k - i;
    if (!gone_[i]) append(out, slice(in_, i, end));
    i = end;
  }
  moved.back() = static_cast<TextOffset>(out.text.size());
  out.marks = marks_;
  for (Mark& mark : out.marks) {
    mark.begin = moved[mark.begin];
    mark.end = moved[mark.end];
  }
  std::erase_if(out.marks, [](const Mark& mark) {
    return mark.begin == mark.end && mark.kind != MarkKind::note;
  });
  const auto order = [](const Mark& mark) {
    return std::tuple(mark.begin, ~mark.end, mark.kind);  // the outer one first
  };
  std::stable_sort(out.marks.begin(), out.marks.end(),
                   [&](const Mark& a, const Mark& b) { return order(a) < order(b); });
  return out;
}

std::vector<Mark> MarkReader::data_marks() const {
  std::vector<Mark> data;
  for (const Mark& mark : marks_) {
    if (mark.kind == MarkKind::data) data.push_back(mark);
  }
  return data;
}

Problems MarkReader::problems() {
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Problems all;
  for (auto& [offset, problem] : problems_) all.push_back(std::move(problem));
  return all;
}

}  // namespace

Problems read_inline_marks(RichText& text, const std::string& file) {
  if (!has_any(text.text, kMarkCharacters)) return {};
  MarkReader reader(text, file);
  reader.run();
  text = reader.result();
  return reader.problems();
}

std::vector<Mark> find_data_marks(const RichText& text) {
  if (text.text.find(U"{{") == kNone) return {};
  const std::string no_file;
  MarkReader reader(text, no_file);
  reader.run();
  return reader.data_marks();
}

std::u32string escape_marks(std::u32string_view text) {
  std::u32string escaped;
  for (const char32_t c : text) {
    if (is_one_of(c, kMarkCharacters)) escaped.push_back(U'\\');
    escaped.push_back(c);
  }
  return escaped;
}

std::u32string_view note_definition(std::u32string_view block) {
  if (!block.starts_with(U"[^")) return {};
  const std::size_t end = block.find(U']');
  if (end == kNone || end == 2 || end + 1 >= block.size()) return {};
  const std::u32string_view label = block.substr(2, end - 2);
  const bool colon = block[end + 1] == U':' || block[end + 1] == U'：';
  return colon && !has_blank(label) ? label : std::u32string_view();
}

}  // namespace banxin
