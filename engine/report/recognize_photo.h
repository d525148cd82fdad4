#pragma once
// DraftPhoto → PhotoBlock: its words read as those of the text are, 图1　 taken off the caption.
#include <string>
#include <vector>

#include "base/problem.h"
#include "report/draft.h"
#include "report/report.h"

namespace banxin {

struct RecognizedPhoto {
  PhotoBlock photo;
  Problems problems;  // those of read_inline_marks and curl_quotes
};

// Adds to `counts` what was replaced.
RecognizedPhoto recognize_photo(const DraftPhoto& draft, std::vector<Normalisation>& counts,
                                const std::string& file);

}  // namespace banxin
