#include "report/recognize_photo.h"

#include <utility>

#include "report/curl_quotes.h"
#include "report/inline_marks.h"
#include "report/normalize_text.h"
#include "report/table_words.h"

namespace banxin {

RecognizedPhoto recognize_photo(const DraftPhoto& draft, std::vector<Normalisation>& counts,
                                const std::string& file) {
  RecognizedPhoto result;
  const auto read = [&](RichText text) {
    append(result.problems, read_inline_marks(text, file));
    normalize_text(text, counts);
    append(result.problems, curl_quotes(text, counts, file));
    return text;
  };
  PhotoBlock& photo = result.photo;
  photo.file = draft.file;
  photo.width = draft.width;
  photo.line = draft.line;
  photo.column = draft.column;
  photo.caption = read(draft.caption);
  photo.alternative = read(draft.alternative).text;
  if (const auto label = read_photo_label(photo.caption.text)) {
    photo.number = label->number;
    if (label->number == 0) photo.label = label->label;
    photo.caption = slice(photo.caption, label->length);
  }
  return result;
}

}  // namespace banxin
