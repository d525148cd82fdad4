#include "report/mark_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "base/characters.h"
#include "report/visit_texts.h"

namespace banxin {
namespace {

constexpr std::u32string_view kQuotes = U"“”‘’";

// A text without quotes, 、 and blanks, and where its characters stood.
struct BareText {
  std::u32string text;
  std::vector<TextOffset> offsets;
};

BareText bare(std::u32string_view text) {
  BareText out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_one_of(text[i], kQuotes) || text[i] == U'、' || is_blank(text[i])) continue;
    out.text.push_back(text[i]);
    out.offsets.push_back(static_cast<TextOffset>(i));
  }
  return out;
}

// Of A、B and “A”“B” the parts.
std::vector<std::u32string> parts_of(std::u32string_view term) {
  std::vector<std::u32string> parts(1);
  for (std::size_t i = 0; i < term.size(); ++i) {
    const bool between_quotes = i > 0 && is_one_of(term[i - 1], U"”’") && is_one_of(term[i], U"“‘");
    if (term[i] == U'、' || between_quotes) parts.emplace_back();
    if (term[i] != U'、') parts.back().push_back(term[i]);
  }
  return parts;
}

struct Mention {
  std::size_t text = 0;  // index among the texts
  TextOffset begin = 0;
  TextOffset end = 0;
  auto place() const { return std::tie(text, end); }
};

// Quotes that open in the mention or right before it and close right behind it are a part of it.
void take_closing_quote(std::u32string_view text, Mention& mention) {
  while (mention.end < text.size() && is_one_of(text[mention.end], U"”’")) {
    int open = 0;
    for (TextOffset i = mention.begin; i < mention.end; ++i) {
      open += is_one_of(text[i], U"“‘") ? 1 : is_one_of(text[i], U"”’") ? -1 : 0;
    }
    const bool before = mention.begin > 0 && is_one_of(text[mention.begin - 1], U"“‘");
    if (open <= 0 && !before) return;
    if (open <= 0) --mention.begin;
    ++mention.end;
  }
}

class TermMarker {
 public:
  explicit TermMarker(Report& report) : report_(report) {
    for (const Block& block : report.blocks) {
      const auto* text = std::get_if<TextBlock>(&block);
      if (text != nullptr && text->kind <= TextKind::byline) titles_.push_back(&text->text);
      const auto* glossary = std::get_if<GlossaryBlock>(&block);
      if (glossary == nullptr) continue;
      for (const GlossaryEntry& entry : glossary->entries) entries_.push_back(&entry);
    }
    mentions_.resize(entries_.size());
    visit_texts(report, [&](RichText& text, TextPlace place) {
      if (place == TextPlace::text) texts_.push_back(&text);
    });
  }

  Problems mark() {
    read_entries();
    if (has_typed_marks()) {
      number_typed_marks();
    } else if (!entries_.empty()) {
      find_mentions();
    }
    tell_unmarked();
    tell_disorder();
    return std::move(problems_);
  }

 private:
  bool is_repeated(std::size_t entry) const;
  void read_entries();
  bool has_typed_marks() const;
  void number_typed_marks();
  void find_mentions();
  std::vector<std::size_t> longest_first() const;
  bool may_be_marked(const Mention& mention) const;
  void take(std::size_t entry);
  std::optional<Mention> find_word_for_word(const std::u32string& term) const;
  std::optional<Mention> find_bare(const std::u32string& term) const;
  std::optional<Mention> find_part(const std::u32string& term) const;
  void tell_unmarked();
  void tell_disorder();

  void warn(const char* code, const GlossaryEntry& entry, const char* what, const char* remedy) {
    const RichText& words = entry.term.text.empty() ? entry.text.front() : entry.term;
    problems_.push_back(
        {code, Severity::warning, place_of(words.source, 0, report_.file),
         fmt::format("entry {}, \"{}\", {}", entry.number, to_utf8(entry.term.text), what),
         remedy});
  }

  Report& report_;
  std::vector<const GlossaryEntry*> entries_;
  std::vector<std::optional<Mention>> mentions_;  // of each entry
  std::vector<RichText*> texts_;
  std::vector<const RichText*> titles_;  // title, subtitle, speaker and byline
  std::vector<Mention> taken_;           // mentions, and where their terms stand again
  std::vector<BareText> bare_texts_;
  std::map<std::u32string, std::size_t> by_term_;  // bare
  bool typed_ = false;
  Problems problems_;
};

void TermMarker::read_entries() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::u32string term = bare(entries_[i]->term.text).text;
    if (term.empty() || by_term_.emplace(term, i).second) continue;
    warn("glossary.repeated", *entries_[i], "explains a term that another one explains",
         "make one entry of the two");
  }
}

bool TermMarker::is_repeated(std::size_t entry) const {
  const auto first = by_term_.find(bare(entries_[entry]->term.text).text);
  return first != by_term_.end() && first->second != entry;
}

bool TermMarker::has_typed_marks() const {
  bool found = false;
  visit_texts(report_, [&](const RichText& text, TextPlace) {
    for (const Mark& mark : text.marks) found = found || mark.kind == MarkKind::term;
  });
  return found;
}

void TermMarker::number_typed_marks() {
  typed_ = true;
  std::size_t index = 0;  // of texts_
  visit_texts(report_, [&](RichText& text, TextPlace place) {
    for (Mark& mark : text.marks) {
      if (mark.kind != MarkKind::term) continue;
      const auto term = by_term_.find(
          bare(std::u32string_view(text.text).substr(mark.begin, mark.end - mark.begin)).text);
      if (term == by_term_.end()) {
        problems_.push_back(
            {"glossary.undefined", Severity::error, place_of(text.source, mark.begin, report_.file),
             fmt::format("no entry of 名词解释 explains \"{}\"",
                         to_utf8(text.text.substr(mark.begin, mark.end - mark.begin))),
             "add 术语：释文 to the section headed 名词解释, or take [[ ]] away"});
      } else if (place == TextPlace::text && !mentions_[term->second]) {
        mentions_[term->second] = {index, mark.begin, mark.end};
        mark.argument = from_utf8(std::to_string(entries_[term->second]->number));
      }
    }
    index += place == TextPlace::text ? 1U : 0U;
  });
}

// Of 新质生产力 and 生产力, the first is looked for first.
std::vector<std::size_t> TermMarker::longest_first() const {
  std::vector<std::size_t> order(entries_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return entries_[a]->term.text.size() > entries_[b]->term.text.size();
  });
  return order;
}

bool TermMarker::may_be_marked(const Mention& mention) const {
  if (std::find(titles_.begin(), titles_.end(), texts_[mention.text]) != titles_.end()) {
    return false;
  }
  return std::none_of(taken_.begin(), taken_.end(), [&](const Mention& taken) {
    return taken.text == mention.text && taken.begin < mention.end && mention.begin < taken.end;
  });
}

// What stands there is not marked as another term, nor is the entry's term anywhere else.
void TermMarker::take(std::size_t entry) {
  taken_.push_back(*mentions_[entry]);
  const std::u32string words = bare(entries_[entry]->term.text).text;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const BareText& text = bare_texts_[i];
    for (std::size_t at = text.text.find(words); at != std::u32string::npos;
         at = text.text.find(words, at + words.size())) {
      taken_.push_back({i, text.offsets[at], text.offsets[at + words.size() - 1] + 1});
    }
  }
}

std::optional<Mention> TermMarker::find_word_for_word(const std::u32string& term) const {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const std::u32string& text = texts_[i]->text;
    for (std::size_t at = text.find(term); at != std::u32string::npos;
         at = text.find(term, at + 1)) {
      const auto begin = static_cast<TextOffset>(at);
      const Mention mention{i, begin, begin + static_cast<TextOffset>(term.size())};
      if (may_be_marked(mention)) return mention;
    }
  }
  return std::nullopt;
}

std::optional<Mention> TermMarker::find_bare(const std::u32string& term) const {
  const std::u32string words = bare(term).text;
  if (words.empty()) return std::nullopt;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const BareText& text = bare_texts_[i];
    for (std::size_t at = text.text.find(words); at != std::u32string::npos;
         at = text.text.find(words, at + 1)) {
      const Mention mention{i, text.offsets[at], text.offsets[at + words.size() - 1] + 1};
      if (may_be_marked(mention)) return mention;
    }
  }
  return std::nullopt;
}

std::optional<Mention> TermMarker::find_part(const std::u32string& term) const {
  constexpr std::size_t kShortestPart = 2;
  const std::vector<std::u32string> parts = parts_of(term);
  std::optional<Mention> first;
  for (const std::u32string& part : parts) {
    if (parts.size() < 2 || bare(part).text.size() < kShortestPart) continue;
    const auto mention = find_bare(part);
    if (mention && (!first || mention->place() < first->place())) first = mention;
  }
  return first;
}

void TermMarker::find_mentions() {
  for (const RichText* text : texts_) bare_texts_.push_back(bare(text->text));
  for (const std::size_t i : longest_first()) {
    const std::u32string& term = entries_[i]->term.text;
    if (term.empty() || is_repeated(i)) continue;
    std::optional<Mention> mention = find_word_for_word(term);
    if (!mention) mention = find_bare(term);
    if (!mention) mention = find_part(term);
    if (!mention) continue;
    RichText& text = *texts_[mention->text];
    take_closing_quote(text.text, *mention);
    mentions_[i] = mention;
    take(i);
    const Mark mark = {MarkKind::term, mention->begin, mention->end,
                       from_utf8(std::to_string(entries_[i]->number))};
    const auto behind =
        std::upper_bound(text.marks.begin(), text.marks.end(), mark,
                         [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
    text.marks.insert(behind, mark);
  }
}

void TermMarker::tell_unmarked() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (mentions_[i] || entries_[i]->term.text.empty() || is_repeated(i)) continue;
    warn("glossary.unmarked", *entries_[i],
         typed_ ? "is not marked in the text" : "is not found in the text",
         "mark what it explains: [[术语]], the same words in both places");
  }
}

// As few entries as possible are told: those outside a longest run in order.
void TermMarker::tell_disorder() {
  std::vector<std::size_t> marked;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (mentions_[i]) marked.push_back(i);
  }
  std::vector<std::size_t> length(marked.size(), 1);  // of the longest run that ends here
  std::vector<std::size_t> before(marked.size());
  std::size_t last = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    before[i] = i;
    for (std::size_t k = 0; k < i; ++k) {
      const bool in_order = mentions_[marked[k]]->place() <= mentions_[marked[i]]->place();
      if (!in_order || length[k] < length[i]) continue;
      length[i] = length[k] + 1;
      before[i] = k;
    }
    if (length[i] > length[last]) last = i;
  }
  std::vector<bool> in_run(marked.size(), false);
  for (std::size_t i = last; i < marked.size(); i = before[i]) {
    in_run[i] = true;
    if (before[i] == i) break;
  }
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (in_run[i]) continue;
    warn("glossary.order", *entries_[marked[i]], "is not in the order of the marks in the text",
         "put the entries in the order in which their terms are first mentioned");
  }
}

}  // namespace

Problems mark_terms(Report& report) { return TermMarker(report).mark(); }

}  // namespace banxin
