#pragma once
// All texts of a report in reading order, for passes that look at marks.
#include <type_traits>

#include "report/report.h"

namespace banxin {

enum class TextPlace { text, table, photo, chart, glossary, note };

// Calls visit(text, place) for each: paragraphs, headings and items of lists; captions, cells and
// notes of tables; captions of photos; captions and labels of charts; terms and explanations; at
// last the texts of notes. `Source` is Report or const Report.
template <typename Source, typename Visit>
void visit_texts(Source& report, const Visit& visit) {
  for (auto& block : report.blocks) {
    if (auto* text = std::get_if<TextBlock>(&block)) {
      visit(text->text, TextPlace::text);
    } else if (auto* list = std::get_if<ListBlock>(&block)) {
      for (auto& item : list->items) visit(item, TextPlace::text);
    } else if (auto* table = std::get_if<TableBlock>(&block)) {
      visit(table->caption, TextPlace::table);
      for (auto* rows : {&table->head, &table->rows}) {
        for (auto& row : *rows) {
          for (auto& cell : row) visit(cell.text, TextPlace::table);
        }
      }
      for (auto& note : table->notes) visit(note, TextPlace::table);
    } else if (auto* photo = std::get_if<PhotoBlock>(&block)) {
      visit(photo->caption, TextPlace::photo);
    } else if (auto* chart = std::get_if<ChartBlock>(&block)) {
      visit(chart->caption, TextPlace::chart);
      for (auto& row : chart->rows) visit(row.label, TextPlace::chart);
    } else if (auto* glossary = std::get_if<GlossaryBlock>(&block)) {
      visit(glossary->label, TextPlace::glossary);
      visit(glossary->title, TextPlace::glossary);
      for (auto& entry : glossary->entries) {
        visit(entry.term, TextPlace::glossary);
        for (auto& paragraph : entry.text) visit(paragraph, TextPlace::glossary);
      }
    }
  }
  for (auto& note : report.notes) visit(note.text, TextPlace::note);
}

}  // namespace banxin
