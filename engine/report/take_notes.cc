#include "report/take_notes.h"

#include "report/inline_marks.h"

namespace banxin {

std::vector<NoteText> take_notes(SourceLines& lines) {
  std::vector<NoteText> notes;
  std::vector<bool> keep(lines.size(), true);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const RichText& line = lines[i].text;
    const std::u32string_view label = note_definition(line.text);
    if (label.empty()) continue;
    constexpr std::size_t kSigns = 4;  // [ ^ ] :
    notes.push_back({std::u32string(label), words_from(line, label.size() + kSigns)});
    keep[i] = false;
  }
  if (!notes.empty()) keep_lines(lines, keep);
  return notes;
}

}  // namespace banxin
