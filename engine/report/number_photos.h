#pragma once
// P-38: photos with captions are numbered 1, 2, 3 … as they stand if there is more than one photo;
// a number that was typed stays, and the next counts on from it.
#include "report/report.h"

namespace banxin {

void number_photos(Report& report);

}  // namespace banxin
