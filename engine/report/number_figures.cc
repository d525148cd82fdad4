#include "report/number_figures.h"

#include <vector>

namespace banxin {
namespace {

// What is numbered: photos with a label of their own are not.
struct NumberedFigure {
  int* number = nullptr;
  bool captioned = false;
};

}  // namespace

void number_figures(Report& report) {
  std::size_t count = 0;
  std::vector<NumberedFigure> figures;
  for (Block& block : report.blocks) {
    if (auto* photo = std::get_if<PhotoBlock>(&block)) {
      ++count;
      if (photo->label.empty()) figures.push_back({&photo->number, !photo->caption.text.empty()});
    } else if (auto* chart = std::get_if<ChartBlock>(&block)) {
      ++count;
      figures.push_back({&chart->number, !chart->caption.text.empty()});
    }
  }
  if (count < 2) return;
  int last = 0;
  for (const NumberedFigure& figure : figures) {
    if (*figure.number == 0 && figure.captioned) *figure.number = last + 1;
    if (*figure.number > 0) last = *figure.number;
  }
}

}  // namespace banxin
