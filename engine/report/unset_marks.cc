#include "report/unset_marks.h"

#include <array>
#include <optional>

#include "report/inline_marks.h"

namespace banxin {
namespace {

struct UnsetKind {
  MarkKind kind;
  const char* what;
  const char* remedy;
};

constexpr std::array<UnsetKind, 2> kUnsetKinds = {{
    {MarkKind::note, "notes are not set: their signs are left out, their texts are paragraphs",
     "put what must be printed into the text"},
    {MarkKind::term, "terms are not looked up in a glossary: they print as ordinary text", ""},
}};

class FirstMarks {
 public:
  explicit FirstMarks(const std::string& file) : file_(file) {}

  void look_at(const RichText& text) {
    for (const Mark& mark : text.marks) {
      // A note stands behind a character.
      note_place(mark.kind, text,
                 mark.kind == MarkKind::note && mark.begin > 0 ? mark.begin - 1 : mark.begin);
    }
    if (!note_definition(text.text).empty()) note_place(MarkKind::note, text, 0);
  }

  Problems problems() const {
    Problems all;
    for (std::size_t i = 0; i < kUnsetKinds.size(); ++i) {
      if (!places_[i]) continue;
      all.push_back({"mark.unsupported", Severity::notice, *places_[i], kUnsetKinds[i].what,
                     kUnsetKinds[i].remedy});
    }
    return all;
  }

 private:
  void note_place(MarkKind kind, const RichText& text, TextOffset offset) {
    for (std::size_t i = 0; i < kUnsetKinds.size(); ++i) {
      if (kUnsetKinds[i].kind != kind || places_[i]) continue;
      places_[i] = place_of(text.source, offset, file_);
    }
  }

  const std::string& file_;
  std::array<std::optional<Place>, kUnsetKinds.size()> places_;
};

}  // namespace

Problems report_unset_marks(const Report& report) {
  FirstMarks first(report.file);
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      first.look_at(text->text);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) first.look_at(item);
    } else if (const auto* photo = std::get_if<PhotoBlock>(&block)) {
      first.look_at(photo->caption);
    } else {
      const auto& table = std::get<TableBlock>(block);
      for (const auto* rows : {&table.head, &table.rows}) {
        for (const TableRow& row : *rows) {
          for (const TableCell& cell : row) first.look_at(cell.text);
        }
      }
    }
  }
  return first.problems();
}

}  // namespace banxin
