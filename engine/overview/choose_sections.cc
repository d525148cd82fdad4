#include "overview/choose_sections.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/characters.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

constexpr std::size_t kShortestClause = 6;
constexpr std::size_t kLongestClause = 26;

RichText words_of(const RichText& text, std::size_t begin, std::size_t end) {
  RichText words = slice(text, static_cast<TextOffset>(begin), static_cast<TextOffset>(end));
  words.marks.clear();
  return words;
}

RichText without_number(const RichText& text, std::size_t end) {
  const std::size_t number = read_typed_number(text.text).length;
  const std::size_t begin = std::min(text.text.find_first_not_of(U" \u3000—", number), end);
  return words_of(text, begin, end);
}

// Up to the first mark behind six characters; empty if that is far.
RichText first_clause(const RichText& text) {
  const std::size_t end = text.text.find_first_of(U"，。；：", kShortestClause);
  if (end == std::u32string::npos || end > kLongestClause) return {};
  return without_number(text, end);
}

class SectionChooser {
 public:
  explicit SectionChooser(const Report& report) : report_(report) {
    std::set<int> levels;
    for (const Block& block : report.blocks) {
      const auto* text = std::get_if<TextBlock>(&block);
      if (text == nullptr || text->kind != TextKind::heading) continue;
      has_sections_ |= text->section != Section::none;
      levels.insert(text->level);
    }
    levels_.assign(levels.begin(), levels.end());
  }

  std::vector<HighlightSection> choose() {
    for (const Block& block : report_.blocks) {
      const auto* text = std::get_if<TextBlock>(&block);
      if (text == nullptr) continue;
      if (text->kind == TextKind::heading) add_heading(*text);
      if (text->kind == TextKind::paragraph) add_lead(*text);
    }
    use_clauses();
    drop_bare_parts();
    return std::move(sections_);
  }

 private:
  void add_heading(const TextBlock& heading) {
    open_ = !has_sections_ || heading.section != Section::none;
    if (!open_) return;
    const auto level = std::find(levels_.begin(), levels_.end(), heading.level);
    const auto depth = std::distance(levels_.begin(), level);
    const std::size_t length = heading.text.text.size();
    if (depth <= 1) {
      sections_.push_back({depth == 0, words_of(heading.text, 0, length), {}});
      clauses_.emplace_back();
    } else if (depth == 2 && !sections_.empty()) {
      sections_.back().leads.push_back(without_number(heading.text, length));
    }
    below_lead_ = depth > 1;
  }

  void add_lead(const TextBlock& paragraph) {
    if (!open_ || sections_.empty() || below_lead_) return;
    const std::u32string& words = paragraph.text.text;
    if (paragraph.lead > 0 && words[paragraph.lead - 1] == U'。') {
      sections_.back().leads.push_back(without_number(paragraph.text, paragraph.lead - 1));
    } else if (clauses_.back().text.empty()) {
      clauses_.back() = first_clause(paragraph.text);
    }
  }

  void use_clauses() {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (sections_[i].leads.empty() && !clauses_[i].text.empty()) {
        sections_[i].leads.push_back(std::move(clauses_[i]));
      }
    }
  }

  // A heading of a list, say: what stands below it is shown as figures or not at all.
  void drop_bare_parts() {
    std::vector<HighlightSection> kept;
    const bool has_entries = levels_.size() > 1;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      const bool last_of_part = i + 1 == sections_.size() || sections_[i + 1].part;
      const bool bare = sections_[i].part && last_of_part && sections_[i].leads.empty();
      if (!bare || !has_entries) kept.push_back(std::move(sections_[i]));
    }
    sections_ = std::move(kept);
  }

  const Report& report_;
  std::vector<int> levels_;  // of the report's headings, ascending
  bool has_sections_ = false;
  bool open_ = false;        // the heading above looks back or ahead
  bool below_lead_ = false;  // the heading above is a lead itself
  std::vector<HighlightSection> sections_;
  std::vector<RichText> clauses_;  // of each section
};

}  // namespace

std::vector<HighlightSection> choose_sections(const Report& report) {
  return SectionChooser(report).choose();
}

}  // namespace banxin
