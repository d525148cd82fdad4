#include "report/check_notes.h"

#include <fmt/format.h>

#include <map>

#include "report/visit_texts.h"

namespace banxin {
namespace {

class NoteChecker {
 public:
  explicit NoteChecker(const Report& report) : report_(report) {}

  Problems check() {
    for (const NoteText& note : report_.notes) {
      const bool first = used_.emplace(note.label, false).second;
      if (!first) {
        add("note.repeated", Severity::error, note.text, 0,
            fmt::format("there is another note [^{}]", to_utf8(note.label)),
            "give each note a label of its own");
      }
      if (note.text.text.empty()) {
        add("note.empty", Severity::error, note.text, 0,
            fmt::format("the note [^{}] has no text", to_utf8(note.label)),
            "write it on the same line, behind the colon");
      }
    }
    visit_texts(report_, [&](const RichText& text, TextPlace place) {
      for (const Mark& mark : text.marks) {
        if (mark.kind == MarkKind::note) check_mark(mark, text, place);
      }
    });
    for (const NoteText& note : report_.notes) {
      if (used_.at(note.label)) continue;
      add("note.unused", Severity::warning, note.text, 0,
          fmt::format("no mark [^{0}] points to this note: it is not printed", to_utf8(note.label)),
          fmt::format("write [^{}] behind what it is about, or delete it", to_utf8(note.label)));
      used_.at(note.label) = true;
    }
    return std::move(problems_);
  }

 private:
  void check_mark(const Mark& mark, const RichText& text, TextPlace place) {
    const std::string label = to_utf8(mark.argument);
    // It stands behind a character.
    const TextOffset at = mark.begin > 0 ? mark.begin - 1 : 0;
    const auto note = used_.find(mark.argument);
    if (note != used_.end()) note->second = true;
    if (place == TextPlace::table) {
      add("note.in-table", Severity::error, text, at,
          fmt::format("the mark [^{}] stands in a table", label),
          "write the note below the table: 注：…");
    } else if (place == TextPlace::photo) {
      add("note.in-caption", Severity::error, text, at,
          fmt::format("the mark [^{}] stands in the caption of a photo", label),
          "put the note into the caption");
    } else if (place == TextPlace::note) {
      add("note.nested", Severity::error, text, at,
          fmt::format("the mark [^{}] stands in a note", label), "put both into one note");
    } else if (note == used_.end()) {
      add("note.undefined", Severity::error, text, at,
          fmt::format("there is no note for the mark [^{}]", label),
          fmt::format("write it on a line of its own: [^{}]: …", label));
    }
  }

  void add(const char* code, Severity severity, const RichText& text, TextOffset at,
           std::string what, std::string remedy) {
    problems_.push_back({code, severity, place_of(text.source, at, report_.file), std::move(what),
                         std::move(remedy)});
  }

  const Report& report_;
  std::map<std::u32string, bool> used_;  // by label
  Problems problems_;
};

}  // namespace

Problems check_notes(const Report& report) { return NoteChecker(report).check(); }

}  // namespace banxin
