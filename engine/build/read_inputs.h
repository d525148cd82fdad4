#pragma once
// A fingerprint of all that a report's text asks for: its bytes, the name of its file, and the
// bytes of the tables, photos and data files that it or the caller names.
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "report/front_matter.h"

namespace banxin {

struct Inputs {
  Fingerprint fingerprint;
  FrontMatter front;
};

// `data`: files beside those of the front matter. A file that cannot be read is an input too: its
// problem.
Inputs read_inputs(const std::string& bytes, const std::string& file,
                   const std::vector<std::string>& data);

}  // namespace banxin
