// The report as a page a person can read: what is in it, block by block with the lines of the
// source, then what was changed, joined, cut and should be looked at.
#include <fmt/format.h>

#include <array>
#include <map>
#include <string_view>

#include "build/dump.h"
#include "report/visit_texts.h"
#include "report/write_marks.h"

namespace banxin {
namespace {

constexpr std::array<std::string_view, 23> kKindNames = {
    "title",          "subtitle",        "speaker",         "byline",        "salutation",
    "heading",        "paragraph",       "caption",         "serial number", "secrecy",
    "urgency",        "issuer mark",     "document number", "signatory",     "attachment note",
    "signature",      "signature date",  "document note",   "annex label",   "annex title",
    "copies-to line", "printed-by line", "printed-on line"};
constexpr std::array<std::string_view, 3> kSectionNames = {"", "review", "plan"};
constexpr std::array<std::string_view, 5> kEvidenceNames = {
    "by a quote that runs on", "by words that stand together elsewhere", "by a mark",
    "by the line end alone", "without further evidence"};
constexpr std::array<std::string_view, 11> kCutNames = {
    "navigation",    "comment", "escaped blanks", "source line",  "remains",   "repeated title",
    "repeated text", "licence", "page number",    "running head", "typed rule"};
constexpr std::array<std::string_view, 4> kColumnNames = {"text", "label", "number", "bar"};
constexpr std::size_t kWordsShown = 40;

template <std::size_t size, typename Value>
std::string_view name_of(const std::array<std::string_view, size>& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

// The text with its marks typed again.
std::string with_marks(const RichText& text) { return to_utf8(write_marks(text)); }

// What the report has, counted.
struct Counts {
  std::array<std::size_t, kKindNames.size()> kinds = {};
  std::array<std::size_t, 6> levels = {};  // of headings
  std::size_t leads = 0;
  std::size_t labels = 0;
  std::size_t lists = 0;
  std::size_t items = 0;
  std::size_t tables = 0;
  std::size_t entries = 0;  // of glossaries
  std::size_t photos = 0;
  std::size_t charts = 0;
  std::size_t strong = 0;
};

std::size_t count_strong(const RichText& text) {
  std::size_t count = 0;
  for (const Mark& mark : text.marks) count += mark.kind == MarkKind::strong ? 1U : 0U;
  return count;
}

// Whether the lead is a label, 荣誉：
bool ends_with_colon(const TextBlock& block) { return block.text.text[block.lead - 1] == U'：'; }

Counts count(const Report& report) {
  Counts counts;
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      ++counts.kinds[static_cast<std::size_t>(text->kind)];
      if (text->kind == TextKind::heading) ++counts.levels[static_cast<std::size_t>(text->level)];
      if (text->lead > 0) ++(ends_with_colon(*text) ? counts.labels : counts.leads);
      counts.strong += count_strong(text->text);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      ++counts.lists;
      counts.items += list->items.size();
      for (const RichText& item : list->items) counts.strong += count_strong(item);
    } else if (const auto* glossary = std::get_if<GlossaryBlock>(&block)) {
      counts.entries += glossary->entries.size();
    } else if (std::holds_alternative<PhotoBlock>(block)) {
      ++counts.photos;
    } else if (std::holds_alternative<ChartBlock>(block)) {
      ++counts.charts;
    } else {
      ++counts.tables;
    }
  }
  return counts;
}

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

// 1 title, 2 headings (1 unnumbered, 1 of level 1), 4 paragraphs (1 with a lead) …
std::string dump_counts(const Counts& counts) {
  std::string line;
  const auto add = [&line](const std::string& part) { line += (line.empty() ? "" : ", ") + part; };
  for (std::size_t kind = 0; kind < kKindNames.size(); ++kind) {
    if (counts.kinds[kind] == 0) continue;
    add(counted(counts.kinds[kind], kKindNames[kind]));
    std::string details;
    if (static_cast<TextKind>(kind) == TextKind::heading) {
      for (std::size_t level = 0; level < counts.levels.size(); ++level) {
        if (counts.levels[level] == 0) continue;
        details += fmt::format("{}{} {}", details.empty() ? "" : ", ", counts.levels[level],
                               level == 0 ? "unnumbered" : fmt::format("of level {}", level));
      }
    } else if (static_cast<TextKind>(kind) == TextKind::paragraph) {
      if (counts.leads > 0) details = fmt::format("{} with a lead", counts.leads);
      if (counts.labels > 0) {
        details += fmt::format("{}{} with a label", details.empty() ? "" : ", ", counts.labels);
      }
    }
    if (!details.empty()) line += fmt::format(" ({})", details);
  }
  if (counts.lists > 0) {
    add(fmt::format("{} ({})", counted(counts.lists, "list"), counted(counts.items, "item")));
  }
  if (counts.tables > 0) add(counted(counts.tables, "table"));
  if (counts.entries > 0) {
    add(fmt::format("{} entr{} of a glossary", counts.entries, counts.entries == 1 ? "y" : "ies"));
  }
  if (counts.photos > 0) add(counted(counts.photos, "photo"));
  if (counts.charts > 0) add(counted(counts.charts, "chart"));
  if (counts.strong > 0) add(counted(counts.strong, "strong span"));
  return line.empty() ? "nothing\n" : line + "\n";
}

// A merged cell is followed by the columns and rows it takes, a sub-item set in.
std::string cell_text(const TableCell& cell) {
  std::string text;
  for (int i = 0; i < cell.indent; ++i) text += "　";
  text += cell.missing ? "(missing)" : with_marks(cell.text);
  if (cell.column_span > 1 || cell.row_span > 1) {
    text += fmt::format(" [{}×{}]", cell.column_span, cell.row_span);
  }
  return text;
}

void dump_rows(std::string& out, const char* kind, const std::vector<TableRow>& rows) {
  for (const TableRow& row : rows) {
    out += fmt::format("  {}", kind);
    for (const TableCell& cell : row) out += " | " + cell_text(cell);
    out += "\n";
  }
}

void dump_text(std::string& out, const TextBlock& block) {
  std::string kind(name_of(kKindNames, block.kind));
  if (block.kind == TextKind::heading) {
    kind += fmt::format(" {}", block.level);
    if (block.section != Section::none) {
      kind += fmt::format(" ({})", name_of(kSectionNames, block.section));
    }
  }
  if (block.lead > 0) kind += fmt::format(" (lead {})", block.lead);
  out += fmt::format("{:>5} {}: {}\n", line_of(block.text), kind, with_marks(block.text));
}

void dump_table(std::string& out, const TableBlock& table) {
  const std::string number =
      table.label.empty() ? std::to_string(table.number) : to_utf8(table.label);
  out += fmt::format("{:>5} table {}: {}\n", line_of(table.caption), number,
                     with_marks(table.caption));
  if (!table.units.empty()) out += fmt::format("  units {}\n", to_utf8(table.units));
  out += "  columns";
  for (const ColumnKind kind : table.columns) {
    out += fmt::format(" {}", name_of(kColumnNames, kind));
  }
  out += "\n";
  dump_rows(out, "head", table.head);
  dump_rows(out, "row", table.rows);
  for (const RichText& note : table.notes) out += fmt::format("  note {}\n", with_marks(note));
}

// Where the marks of terms stand, by the number printed.
using MarkPlaces = std::map<std::u32string, Place>;

MarkPlaces places_of_terms(const Report& report) {
  MarkPlaces places;
  visit_texts(report, [&](const RichText& text, TextPlace) {
    for (const Mark& mark : text.marks) {
      if (mark.kind != MarkKind::term || mark.argument.empty()) continue;
      places.emplace(mark.argument, place_of(text.source, mark.begin, ""));
    }
  });
  return places;
}

// An entry is followed by the line and column of what it explains.
void dump_glossary(std::string& out, const GlossaryBlock& glossary, const MarkPlaces& places) {
  out += fmt::format("{:>5} glossary {}{}\n", line_of(glossary.title),
                     glossary.label.text.empty() ? "" : to_utf8(glossary.label.text) + " ",
                     to_utf8(glossary.title.text));
  for (const GlossaryEntry& entry : glossary.entries) {
    const auto place = places.find(from_utf8(std::to_string(entry.number)));
    out += fmt::format(
        "{:>5}   {}. {} ({})\n", line_of(entry.text.front()), entry.number, with_marks(entry.term),
        place == places.end() ? "not marked"
                              : fmt::format("{}:{}", place->second.line, place->second.column));
    for (const RichText& text : entry.text) out += fmt::format("        {}\n", with_marks(text));
  }
}

void dump_chart(std::string& out, const ChartBlock& chart) {
  out += fmt::format("{:>5} chart {}: {}\n", line_of(chart.caption), chart.number,
                     with_marks(chart.caption));
  for (const ChartRow& row : chart.rows) out += fmt::format("  {}\n", to_utf8(row.words));
}

void dump_block(std::string& out, const Block& block, const MarkPlaces& places) {
  if (const auto* text = std::get_if<TextBlock>(&block)) {
    dump_text(out, *text);
  } else if (const auto* list = std::get_if<ListBlock>(&block)) {
    out += fmt::format("{:>5} list\n", list->items.empty() ? 0 : line_of(list->items.front()));
    for (const RichText& item : list->items) {
      out += fmt::format("{:>5}   - {}\n", line_of(item), with_marks(item));
    }
  } else if (const auto* table = std::get_if<TableBlock>(&block)) {
    dump_table(out, *table);
  } else if (const auto* photo = std::get_if<PhotoBlock>(&block)) {
    out += fmt::format("{:>5} photo {}: {}\n", photo->line,
                       photo->label.empty() ? std::to_string(photo->number) : to_utf8(photo->label),
                       with_marks(photo->caption));
    out += fmt::format("  file {}, {}\n", photo->file, name_of(kPhotoWidthNames, photo->width));
    if (!photo->alternative.empty()) {
      out += fmt::format("  alternative {}\n", to_utf8(photo->alternative));
    }
  } else if (const auto* chart = std::get_if<ChartBlock>(&block)) {
    dump_chart(out, *chart);
  } else {
    dump_glossary(out, std::get<GlossaryBlock>(block), places);
  }
}

std::string shown(std::u32string_view words) {
  return words.size() <= kWordsShown ? to_utf8(words) : to_utf8(words.substr(0, kWordsShown)) + "…";
}

void dump_changes(std::string& out, const Report& report) {
  if (!report.normalised.empty()) out += "\nnormalised:\n";
  for (const Normalisation& change : report.normalised) {
    out +=
        fmt::format("{:>5} × {} to {}\n", change.count, to_utf8(change.from), to_utf8(change.to));
  }
  if (!report.healed.empty()) out += "\nhealed:\n";
  for (const Join& join : report.healed) {
    out += fmt::format("{:>5} {}¦{} {}\n", join.line, to_utf8(join.before), to_utf8(join.after),
                       name_of(kEvidenceNames, join.evidence));
  }
  if (!report.cut.empty()) out += "\ncut:\n";
  for (const Cut& cut : report.cut) {
    out +=
        fmt::format("{:>5} {}: {}\n", cut.line, name_of(kCutNames, cut.reason), shown(cut.words));
  }
  if (!report.flagged.empty()) out += "\nflagged:\n";
  for (const Flag& flag : report.flagged) {
    out += fmt::format("{:>5} {} [{}]\n", flag.line, flag.what, flag.code);
  }
}

}  // namespace

std::string dump_report(const Report& report) {
  std::string out = dump_counts(count(report)) + "\n";
  const MarkPlaces places = places_of_terms(report);
  for (const Block& block : report.blocks) dump_block(out, block, places);
  for (const NoteText& note : report.notes) {
    out += fmt::format("{:>5} note {}: {}\n", line_of(note.text), to_utf8(note.label),
                       with_marks(note.text));
  }
  dump_changes(out, report);
  return out;
}

}  // namespace banxin
