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
Length room_for_marks(const SheetOptions& options) {
  return std::max(kLeastRoom, offset_of(options) + kMarkLength);
}

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

void draw_fold_marks(const SheetFormat& format, Length offset, Drawing& drawing) {
  for (const Length fold : format.folds) {
    for (Length along; along < kMarkLength; along += kDash * 2) {
      const Length head = format.trim.y - offset - along - kDash;
      const Length foot = format.trim.bottom() + offset + along;
      drawing.rules.push_back(upright_stroke(fold, head, kDash));
      drawing.rules.push_back(upright_stroke(fold, foot, kDash));
    }
  }
}

Problem no_room(const SheetFormat& format, std::string_view sheet, std::string_view what,
                const SheetOptions& options) {
  return {"sheets.no-room-for-marks",
          options.crop_marks == CropMarks::on ? Severity::warning : Severity::notice,
          {},
          fmt::format("{} marks do not fit: {} leaves {:g} mm at head and foot of the "
                      "spread and {:g} mm at its sides",
                      what, sheet, format.trim.y.to_millimetres(), format.trim.x.to_millimetres()),
          fmt::format("they need {:g} mm; print on larger sheets to have them",
                      room_for_marks(options).to_millimetres())};
}

}  // namespace

DrawnMarks draw_marks(const SheetFormat& format, const SheetOptions& options,
                      std::string_view sheet) {
  DrawnMarks marks;
  const Length offset = offset_of(options);
  const Length room = room_for_marks(options);
  const bool room_at_head = format.trim.y >= room;
  const bool wants_crop = options.crop_marks != CropMarks::off;
  const bool crop = wants_crop && room_at_head && format.trim.x >= room;
  const bool fold = options.fold_marks && room_at_head;
  if (crop) draw_crop_marks(format.trim, offset, marks.drawing);
  if (fold) draw_fold_marks(format, offset, marks.drawing);
  const bool lost_crop = wants_crop && !crop;
  const bool lost_fold = options.fold_marks && !fold;
  if (lost_crop || lost_fold) {
    const char* what = !lost_fold ? "crop" : !lost_crop ? "fold" : "crop and fold";
    marks.problems.push_back(no_room(format, sheet, what, options));
  }
  return marks;
}

void draw_staple_marks(const SheetFormat& format, Drawing& drawing) {
  const SheetArea& trim = format.trim;
  const Length eye = std::min(kStapleFromEdge, trim.height / 4);
  const Length crown = std::min(kStapleCrown, trim.height / 4);
  drawing.rules.push_back(upright_stroke(format.folds.front(), trim.y + eye, crown));
  drawing.rules.push_back(upright_stroke(format.folds.front(), trim.bottom() - eye - crown, crown));
}

void draw_collation_step(const SheetFormat& format, std::size_t signature, Drawing& drawing) {
  const SheetArea& trim = format.trim;
  // Down to as far from the foot as the first is from the head, then from the head again.
  const std::int64_t steps =
      std::max<std::int64_t>((trim.height - kFirstStep * 2).ticks / kStepHeight.ticks, 1);
  const std::int64_t step = static_cast<std::int64_t>(signature) % steps;
  drawing.rules.push_back({format.folds.front() - kStepWidth / 2,
                           trim.y + kFirstStep + kStepHeight * step,
                           kStepWidth,
                           kStepHeight,
                           {}});
}

}  // namespace banxin
