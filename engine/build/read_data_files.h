#pragma once
// Opens the data files of a report.
#include <string>
#include <vector>

#include "base/problem.h"
#include "indicators/indicator_data.h"
#include "report/front_matter.h"

namespace banxin {

struct ReadData {
  IndicatorData data;
  Problems problems;  // those of the files, and file.unreadable; where the report names the file
};

// In: the files that the front matter of `report` names, beside it, then `more` as they are. A file
// that is named twice is read once.
ReadData read_data_files(const FrontMatter& front, const std::string& report,
                         const std::vector<std::string>& more);

}  // namespace banxin
