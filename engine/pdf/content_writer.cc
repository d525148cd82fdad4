#include "pdf/content_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "pdf/ink_colour.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

// 10^-8 pt: the product of a size in 1/1000 pt and a width in 1/100,000 em.
constexpr std::int64_t kPositionsPerPoint = 100'000'000;
constexpr std::int64_t kPositionsPerMilliPoint = 100'000;
// What a glyph may be off before an adjustment is written: 0.002 pt, 0.7 µm.
constexpr std::int64_t kTolerance = kPositionsPerPoint / 500;

std::int64_t position_of(Length length) {
  return mul_div(length.ticks, kPositionsPerPoint, Length::kTicksPerPoint);
}

}  // namespace

void ContentWriter::begin_marked(std::string_view structure_type, std::size_t mcid) {
  CHECK(!marked_, "marked content does not nest");
  out_.push_back('/');
  out_ += structure_type;
  out_ += " <</MCID ";
  append_integer(out_, static_cast<std::int64_t>(mcid));
  out_ += ">> BDC\n";
  marked_ = true;
}

void ContentWriter::begin_artifact(std::string_view properties) {
  CHECK(!marked_, "marked content does not nest");
  out_ += "/Artifact <<";
  out_ += properties;
  out_ += ">> BDC\n";
  marked_ = true;
}

void ContentWriter::begin_unmarked() {
  CHECK(!marked_, "marked content does not nest");
  marked_ = true;
  silent_ = true;
}

void ContentWriter::end_marked() {
  end_text();
  if (marked_ && !silent_) out_ += "EMC\n";
  marked_ = false;
  silent_ = false;
}

// Inside the text object, as its end is.
void ContentWriter::begin_read_as(std::string_view text) {
  CHECK(marked_, "text is marked");
  end_array();
  begin_text();
  out_ += "/Span <</ActualText ";
  out_ += text;
  out_ += ">> BDC\n";
}

void ContentWriter::end_read_as() {
  end_array();
  out_ += "EMC\n";
}

void ContentWriter::set_font(std::string_view resource, Length size) {
  const std::int64_t written = to_milli_points(size);
  if (font_ == resource && size_ == written) return;
  CHECK(written > 0, "a font size is positive");
  end_array();
  begin_text();
  font_ = resource;
  size_ = written;
  out_.push_back('/');
  out_ += resource;
  out_.push_back(' ');
  append_fixed(out_, written, 3);
  out_ += " Tf\n";
}

void ContentWriter::set_ink(const Ink& ink) {
  if (has_ink_ && ink_ == ink) return;
  end_array();
  has_ink_ = true;
  ink_ = ink;
  if (is_gray(ink)) {
    append_fixed(out_, 100 - ink.black, 2);
    out_ += " g\n";
    return;
  }
  const auto place =
      std::lower_bound(spot_inks_.begin(), spot_inks_.end(), ink,
                       [](const Ink& a, const Ink& b) { return a.fields() < b.fields(); });
  if (place == spot_inks_.end() || *place != ink) spot_inks_.insert(place, ink);
  out_ += name_object(spot_resource(ink)) + " cs 1 scn\n";
}

void ContentWriter::set_line(Length baseline, Turn turn) {
  if (line_begun_ && baseline_ == baseline && turn_ == turn) return;
  end_array();
  baseline_ = baseline;
  turn_ = turn;
  line_begun_ = false;
}

void ContentWriter::show(std::uint32_t code, std::int64_t width, Length x) {
  CHECK(marked_ && size_ > 0, "text is marked and has a font");
  begin_text();
  if (!line_begun_) begin_line(x);
  if (!in_array_) out_.push_back('[');
  in_array_ = true;
  adjust(position_of(x));
  if (!in_string_) out_.push_back('<');
  in_string_ = true;
  append_hex(out_, code);
  position_ += width * size_;
}

// Writes the number that brings a reader from position_ to `wanted`: the shortest that is near
// enough.
void ContentWriter::adjust(std::int64_t wanted) {
  const std::int64_t distance = wanted - position_;
  if (distance >= -kTolerance && distance <= kTolerance) return;
  std::int64_t number = 0;  // in 1/100,000 em, subtracted by the reader
  for (const std::int64_t step : {100, 10, 1}) {
    number = mul_div(-distance, 1, size_ * step) * step;
    const std::int64_t error = distance + number * size_;
    if (error >= -kTolerance && error <= kTolerance) break;
  }
  if (number == 0) return;
  end_string();
  append_fixed(out_, number, 2);
  position_ -= number * size_;
}

void ContentWriter::fill_rectangle(const Rule& rule, Length x, Length y) {
  CHECK(!in_text_, "no path inside a text object");
  append_length(out_, x);
  out_.push_back(' ');
  append_length(out_, height_ - y - rule.height);
  out_.push_back(' ');
  append_length(out_, rule.width);
  out_.push_back(' ');
  append_length(out_, rule.height);
  out_ += " re f\n";
}

void ContentWriter::fill_circle(const Dot& dot, Length x, Length y) {
  CHECK(!in_text_, "no path inside a text object");
  const Length radius = dot.diameter / 2;
  const Length bend = radius.scale(5523, 10'000);  // four Bézier curves make a circle
  const Length middle = height_ - y;
  const auto point = [&](Length dx, Length dy) {
    append_length(out_, x + dx);
    out_.push_back(' ');
    append_length(out_, middle + dy);
    out_.push_back(' ');
  };
  point(radius, {});
  out_ += "m\n";
  const Length zero;
  const std::array<std::array<Length, 6>, 4> curves = {{
      {radius, bend, bend, radius, zero, radius},
      {-bend, radius, -radius, bend, -radius, zero},
      {-radius, -bend, -bend, -radius, zero, -radius},
      {bend, -radius, radius, -bend, radius, zero},
  }};
  for (const auto& curve : curves) {
    point(curve[0], curve[1]);
    point(curve[2], curve[3]);
    point(curve[4], curve[5]);
    out_ += "c\n";
  }
  out_ += "f\n";
}

namespace {

// An image is a unit square, its first row on top (ISO 32000-1 §8.9.5.1). Which ways on paper its
// axes go: the one that lies across the paper to the left, the upright one down.
struct Directions {
  bool right_to_left;
  bool downwards;
};

Directions directions_of(Orientation orientation) {
  switch (orientation) {
    case Orientation::top_left:
      return {false, false};
    case Orientation::top_right:
      return {true, false};
    case Orientation::bottom_right:
      return {true, true};
    case Orientation::bottom_left:
      return {false, true};
    // The rows stand upright; the upper edge of the square is at the left or the right.
    case Orientation::left_top:
      return {true, true};
    case Orientation::right_top:
      return {false, true};
    case Orientation::right_bottom:
      return {false, false};
    case Orientation::left_bottom:
      return {true, false};
  }
  return {false, false};
}

}  // namespace

void ContentWriter::draw_image(std::string_view resource, const Image& image, Length x, Length y) {
  CHECK(marked_, "an image is marked");
  end_text();
  out_ += "q\n";
  const Directions directions = directions_of(image.orientation);
  const Length zero;
  const Length across = directions.right_to_left ? -image.width : image.width;
  const Length up = directions.downwards ? -image.height : image.height;
  const bool swapped = swaps_sides(image.orientation);
  const std::array<Length, 6> matrix = {
      swapped ? zero : across,
      swapped ? up : zero,
      swapped ? across : zero,
      swapped ? zero : up,
      directions.right_to_left ? x + image.width : x,
      height_ - (directions.downwards ? y : y + image.height),
  };
  for (const Length number : matrix) {
    append_length(out_, number);
    out_.push_back(' ');
  }
  out_ += "cm\n/";
  out_ += resource;
  out_ += " Do\nQ\n";
}

std::string ContentWriter::finish() {
  end_marked();
  return std::move(out_);
}

void ContentWriter::begin_text() {
  if (in_text_) return;
  out_ += "BT\n";
  in_text_ = true;
  line_begun_ = false;
}

void ContentWriter::end_text() {
  end_array();
  if (in_text_) out_ += "ET\n";
  in_text_ = false;
  line_begun_ = false;
}

void ContentWriter::begin_line(Length x) {
  const bool turned = turn_ != Turn::none;
  out_ += turn_ == Turn::none ? "1 0 0 1 " : turn_ == Turn::clockwise ? "0 -1 1 0 " : "0 1 -1 0 ";
  append_length(out_, turned ? baseline_ : x);
  out_.push_back(' ');
  append_length(out_, turn_ == Turn::anticlockwise ? x : height_ - (turned ? x : baseline_));
  out_ += " Tm\n";
  position_ = turn_ == Turn::clockwise
                  ? position_of(height_) - to_milli_points(height_ - x) * kPositionsPerMilliPoint
                  : to_milli_points(x) * kPositionsPerMilliPoint;
  line_begun_ = true;
}

void ContentWriter::end_array() {
  end_string();
  if (in_array_) out_ += "] TJ\n";
  in_array_ = false;
}

void ContentWriter::end_string() {
  if (in_string_) out_.push_back('>');
  in_string_ = false;
}

}  // namespace banxin
