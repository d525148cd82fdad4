#include "editions/tell_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace banxin {
namespace {

constexpr std::size_t kMostKept = 40;     // characters of a kept stretch
constexpr std::size_t kKeptBeside = 15;   // of a longer one, beside each change
constexpr std::size_t kMostQuoted = 120;  // of an added or removed paragraph

struct Paint {
  std::string removed, added, place, end;
};

Paint paint_of(TextColours colours) {
  if (colours == TextColours::none) return {};
  return {"\033[31m", "\033[32m", "\033[1m", "\033[0m"};
}

// Cells are parted by bars.
std::string shown(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) out += c == U'\t' ? " | " : to_utf8(c);
  return out;
}

std::string shortened(const std::u32string& text) {
  return text.size() <= kMostQuoted ? shown(text) : shown(text.substr(0, kMostQuoted)) + "…";
}

std::string kept_text(const std::u32string& text, bool first, bool last) {
  if (text.size() <= kMostKept) return shown(text);
  const std::u32string begin = text.substr(0, kKeptBeside);
  const std::u32string end = text.substr(text.size() - kKeptBeside);
  return (first ? "" : shown(begin)) + "…" + (last ? "" : shown(end));
}

class Teller {
 public:
  Teller(const Edition& before, const Edition& now, TextColours colours)
      : before_(before), now_(now), paint_(paint_of(colours)) {}

  std::string change(const ParagraphChange& change) const;
  std::string summary(const Comparison& comparison) const;

 private:
  std::string removed(const std::string& text) const {
    return paint_.removed + "[-" + text + "-]" + paint_.end;
  }
  std::string added(const std::string& text) const {
    return paint_.added + "{+" + text + "+}" + paint_.end;
  }
  std::string place(const ParagraphChange& change) const;
  std::string words(const ParagraphChange& change) const;

  const Edition& before_;
  const Edition& now_;
  Paint paint_;
};

std::string name_line(const Edition& edition, std::size_t paragraph, std::size_t line) {
  const PrintedLine& at = edition.paragraphs[paragraph].lines[line];
  return fmt::format("page {}, line {}", at.page, at.line);
}

std::string Teller::place(const ParagraphChange& change) const {
  std::string text;
  if (change.now) {
    const auto lines = changed_lines(change, now_.paragraphs[*change.now]);
    text = name_line(now_, *change.now, lines.empty() ? 0 : lines.front());
    if (change.before) {
      const int old_page = before_.paragraphs[*change.before].lines.front().page;
      const int new_page = now_.paragraphs[*change.now].lines.front().page;
      if (change.kind == ChangeKind::moved || old_page != new_page) {
        text += ", before: " + name_line(before_, *change.before, 0);
      }
    }
    text += fmt::format(" (paragraph {})", *change.now + 1);
  } else {
    text = "before: " + name_line(before_, *change.before, 0) +
           fmt::format(" (paragraph {})", *change.before + 1);
  }
  if (!change.heading.empty()) text += ", " + shown(change.heading);
  constexpr const char* kWords[] = {"changed", "added", "removed", "moved"};
  return paint_.place + text + ": " + kWords[static_cast<std::size_t>(change.kind)] + paint_.end;
}

std::string Teller::words(const ParagraphChange& change) const {
  const auto text_of = [](const Edition& edition, std::size_t index) {
    return shortened(edition.paragraphs[index].text);
  };
  if (change.kind == ChangeKind::added) return added(text_of(now_, *change.now));
  if (change.kind == ChangeKind::removed) return removed(text_of(before_, *change.before));
  const bool reworded = std::any_of(change.words.begin(), change.words.end(),
                                    [](const WordChange& word) { return !word.kept; });
  if (!reworded) return text_of(now_, *change.now);
  std::string text;
  for (std::size_t i = 0; i < change.words.size(); ++i) {
    const WordChange& word = change.words[i];
    if (word.kept) {
      text += kept_text(word.now, i == 0, i + 1 == change.words.size());
      continue;
    }
    if (!word.before.empty()) text += removed(shown(word.before));
    if (!word.now.empty()) text += added(shown(word.now));
  }
  return text;
}

std::string Teller::change(const ParagraphChange& change) const {
  std::string text = place(change) + "\n  " + words(change) + "\n";
  for (const FigureChange& figure : change.figures) {
    const auto quoted = [](const std::u32string& figure_text) {
      return figure_text.empty() ? std::string("—") : to_utf8(figure_text);
    };
    text += fmt::format("  {}: {} → {}\n", shown(figure.name), quoted(figure.before),
                        quoted(figure.now));
  }
  return text + "\n";
}

std::string Teller::summary(const Comparison& comparison) const {
  std::string text = comparison.pages.empty()
                         ? "no page differs"
                         : "pages that differ: " + number_ranges(comparison.pages);
  text += fmt::format(" (of {}", now_.pages.size());
  if (before_.pages.size() != now_.pages.size()) {
    text += fmt::format("; {} before", before_.pages.size());
  }
  text += ")\n";
  if (!comparison.has_sheets) return text;
  if (comparison.other_imposition) {
    text += fmt::format("other sheets: imposition {}, before {}\n", now_.imposition,
                        before_.imposition);
  }
  text += comparison.sheets.empty() ? "no sheet is to be printed again"
                                    : fmt::format("sheets to print again: {} (pages {})",
                                                  number_ranges(comparison.sheets),
                                                  number_ranges(pages_on(now_, comparison.sheets)));
  text += fmt::format(" of {}", now_.sheets.size());
  if (before_.sheets.size() != now_.sheets.size()) {
    text += fmt::format("; {} before", before_.sheets.size());
  }
  if (!comparison.gone_sheets.empty()) {
    text += "; to be taken out: " + number_ranges(comparison.gone_sheets);
  }
  text += "\n";
  if (!comparison.copies || comparison.copies->none()) return text;
  return text + fmt::format("copies: {} new, {} with something else of their own, {} gone\n",
                            comparison.copies->added, comparison.copies->changed,
                            comparison.copies->gone);
}

using Json = nlohmann::ordered_json;

Json place_as_json(const Edition& edition, std::optional<std::size_t> index) {
  if (!index) return nullptr;
  const EditionParagraph& paragraph = edition.paragraphs[*index];
  return {{"paragraph", *index + 1},
          {"page", paragraph.lines.front().page},
          {"line", paragraph.lines.front().line},
          {"text", to_utf8(paragraph.text)}};
}

Json change_as_json(const Edition& before, const Edition& now, const ParagraphChange& change) {
  constexpr const char* kKinds[] = {"changed", "added", "removed", "moved"};
  Json json;
  json["kind"] = kKinds[static_cast<std::size_t>(change.kind)];
  json["heading"] = to_utf8(change.heading);
  json["before"] = place_as_json(before, change.before);
  json["now"] = place_as_json(now, change.now);
  json["words"] = Json::array();
  for (const WordChange& word : change.words) {
    if (word.kept) {
      json["words"].push_back({{"kept", to_utf8(word.now)}});
    } else {
      json["words"].push_back({{"removed", to_utf8(word.before)}, {"added", to_utf8(word.now)}});
    }
  }
  json["figures"] = Json::array();
  for (const FigureChange& figure : change.figures) {
    json["figures"].push_back({{"name", to_utf8(figure.name)},
                               {"before", to_utf8(figure.before)},
                               {"now", to_utf8(figure.now)}});
  }
  return json;
}

}  // namespace

std::string named_ranges(const char* noun, const std::vector<std::size_t>& rising) {
  return fmt::format("{}{} {}", noun, rising.size() == 1 ? "" : "s", number_ranges(rising));
}

std::string number_ranges(const std::vector<std::size_t>& rising) {
  std::string text;
  for (std::size_t i = 0; i < rising.size();) {
    std::size_t last = i;
    while (last + 1 < rising.size() && rising[last + 1] == rising[last] + 1) ++last;
    if (!text.empty()) text += ", ";
    text += std::to_string(rising[i]);
    if (last > i) text += (last == i + 1 ? ", " : "–") + std::to_string(rising[last]);
    i = last + 1;
  }
  return text;
}

std::vector<std::size_t> pages_on(const Edition& edition, const std::vector<std::size_t>& sheets) {
  std::vector<std::size_t> pages;
  for (const std::size_t number : sheets) {
    const EditionSheet& sheet = edition.sheets[number - 1];
    for (const auto* side : {&sheet.front, &sheet.back}) {
      pages.insert(pages.end(), side->begin(), side->end());
    }
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

std::string tell_comparison(const Edition& before, const Edition& now, const Comparison& comparison,
                            TextColours colours) {
  const Teller teller(before, now, colours);
  std::string text;
  for (const ParagraphChange& change : comparison.changes) text += teller.change(change);
  return text + teller.summary(comparison);
}

std::string comparison_as_json(const Edition& before, const Edition& now,
                               const Comparison& comparison) {
  Json json;
  json["changes"] = Json::array();
  for (const ParagraphChange& change : comparison.changes) {
    json["changes"].push_back(change_as_json(before, now, change));
  }
  json["pages"] = {
      {"differ", comparison.pages}, {"now", now.pages.size()}, {"before", before.pages.size()}};
  json["sheets"] = nullptr;
  if (comparison.has_sheets) {
    json["sheets"] = {{"print_again", comparison.sheets},
                      {"pages", pages_on(now, comparison.sheets)},
                      {"take_out", comparison.gone_sheets},
                      {"now", now.sheets.size()},
                      {"before", before.sheets.size()}};
  }
  json["other_imposition"] = comparison.other_imposition;
  json["copies"] = nullptr;
  if (comparison.copies) {
    json["copies"] = {{"added", comparison.copies->added},
                      {"changed", comparison.copies->changed},
                      {"gone", comparison.copies->gone}};
  }
  json["other_layout"] = comparison.other_layout;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace banxin
