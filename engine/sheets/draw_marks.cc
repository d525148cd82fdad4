#include "sheets/draw_marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace banxin {
namespace {

constexpr Length kThickness = 0.1_mm;
constexpr Length kMarkLength = 5_mm;
constexpr Length kLeastOffset = 3_mm;
constexpr Length kLeastRoom = 10_mm;
constexpr Length kDash = 1_mm;  // and as much between two

constexpr Length kStapleFromEdge = 70_mm;
constexpr Length kStapleCrown = 12_mm;

constexpr Length kStepHeight = 5_mm;
constexpr Length kStepWidth = 4_mm;  // less than what is milled off both sides of the fold
constexpr Length kFirstStep = 20_mm;

// A stroke along `x` or `y`, its middle there.
Rule upright_stroke(Length x, Length y, Length length) {
  return {x - kThickness / 2, y, kThickness, length, {}};
}
Rule level_stroke(Length x, Length y, Length length) {
  return {x, y - kThickness / 2, length, kThickness, {}};
}

Length offset_of(const SheetOptions& options) { return std::max(options.bleed, kLeastOffset); }

void draw_crop_marks(const SheetArea& trim, Length offset, Drawing& drawing) {
  for (const Length x : {trim.x, trim.right()}) {
    drawing.rules.push_back(upright_stroke(x, trim.y - offset - kMarkLength, kMarkLength));
    drawing.rules.push_back(upright_stroke(x, trim.bottom() + offset, kMarkLength));
  }
  for (const Length y : {trim.y, trim.bottom()}) {
    drawing.rules.push_back(level_stroke(trim.x - offset - kMarkLength, y, kMarkLength));
    drawing.rules.push_back(level_stroke(trim.right() + offset, y, kMarkLength));
  }
}

void draw_fold_marks(const Sheets& sheets, Length offset, Drawing& drawing) {
  for (Length along; along < kMarkLength; along += kDash * 2) {
    const Length head = sheets.trim.y - offset - along - kDash;
    const Length foot = sheets.trim.bottom() + offset + along;
    drawing.rules.push_back(upright_stroke(sheets.fold(), head, kDash));
    drawing.rules.push_back(upright_stroke(sheets.fold(), foot, kDash));
  }
}

Problem no_room(const Sheets& sheets, const char* what, Length room, CropMarks crop) {
  return {
      "sheets.no-room-for-marks",
      crop == CropMarks::on ? Severity::warning : Severity::notice,
      {},
      fmt::format("{} marks do not fit: the sheet leaves {:g} mm at head and foot of the "
                  "spread and {:g} mm at its sides",
                  what, sheets.trim.y.to_millimetres(), sheets.trim.x.to_millimetres()),
      fmt::format("they need {:g} mm; print on larger sheets to have them", room.to_millimetres())};
}

}  // namespace

DrawnMarks draw_marks(const Sheets& sheets, const SheetOptions& options) {
  DrawnMarks marks;
  const Length offset = offset_of(options);
  const Length room = std::max(kLeastRoom, offset + kMarkLength);
  const bool room_at_head = sheets.trim.y >= room;
  const bool wants_crop = options.crop_marks != CropMarks::off;
  const bool crop = wants_crop && room_at_head && sheets.trim.x >= room;
  const bool fold = options.fold_marks && room_at_head;
  if (crop) draw_crop_marks(sheets.trim, offset, marks.drawing);
  if (fold) draw_fold_marks(sheets, offset, marks.drawing);
  const bool lost_crop = wants_crop && !crop;
  const bool lost_fold = options.fold_marks && !fold;
  if (lost_crop || lost_fold) {
    const char* what = !lost_fold ? "crop" : !lost_crop ? "fold" : "crop and fold";
    marks.problems.push_back(no_room(sheets, what, room, options.crop_marks));
  }
  return marks;
}

void draw_staple_marks(const Sheets& sheets, Drawing& drawing) {
  const SheetArea& trim = sheets.trim;
  const Length eye = std::min(kStapleFromEdge, trim.height / 4);
  const Length crown = std::min(kStapleCrown, trim.height / 4);
  drawing.rules.push_back(upright_stroke(sheets.fold(), trim.y + eye, crown));
  drawing.rules.push_back(upright_stroke(sheets.fold(), trim.bottom() - eye - crown, crown));
}

void draw_collation_step(const Sheets& sheets, std::size_t signature, Drawing& drawing) {
  const SheetArea& trim = sheets.trim;
  // Down to as far from the foot as the first is from the head, then from the head again.
  const std::int64_t steps =
      std::max<std::int64_t>((trim.height - kFirstStep * 2).ticks / kStepHeight.ticks, 1);
  const std::int64_t step = static_cast<std::int64_t>(signature) % steps;
  drawing.rules.push_back({sheets.fold() - kStepWidth / 2,
                           trim.y + kFirstStep + kStepHeight * step,
                           kStepWidth,
                           kStepHeight,
                           {}});
}

}  // namespace banxin
