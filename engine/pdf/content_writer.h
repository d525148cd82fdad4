#pragma once
// ContentWriter: the operators of one page's content stream (ISO 32000-1 §8–9, §14.6), with the
// least of them: it remembers what a reader of the stream would know — font, colour, position,
// marked content.
//
// Positions inside a line are reached by TJ adjustments only (D-02). Each is computed from the
// wanted place and the place a reader has reached by the widths in the W arrays, in 10^-8 pt, so
// errors never add up.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "marks/drawing.h"

namespace banxin {

class ContentWriter {
 public:
  // `height`: of the page; the y of all members count down from its top.
  explicit ContentWriter(Length height) : height_(height) {}

  // Opens a sequence: "/P <</MCID 0>> BDC" or "/Artifact <</Type /Layout>> BDC" (ISO 32000-1 table
  // 330). The one before must have ended.
  void begin_marked(std::string_view structure_type, std::size_t mcid);
  void begin_artifact(std::string_view properties);
  // Nothing is written: content of a form, or of a file without tags.
  void begin_unmarked();
  void end_marked();  // also ends the text object

  // Glyphs shown between the two are read as `text`, a string object (ISO 32000-1 §14.9.4).
  // REQUIRES an open sequence.
  void begin_read_as(std::string_view text);
  void end_read_as();

  // Sets what following glyphs are drawn with.
  void set_font(std::string_view resource, Length size);
  void set_ink(const Ink& ink);  // see pdf/ink_colour.h
  // A line: glyphs of one baseline. Nothing is written if the line goes on. `baseline` is its y;
  // that of a turned line its x.
  void set_line(Length baseline, Turn turn = Turn::none);
  // REQUIRES an open sequence, a font, a line. `width`: see written_width. `x`: of the origin; in a
  // line turned clockwise its y, in one turned anticlockwise its height above the page's foot.
  void show(std::uint32_t code, std::int64_t width, Length x);

  void fill_rectangle(const Rule& rule, Length x, Length y);
  // `x`, `y`: the centre.
  void fill_circle(const Dot& dot, Length x, Length y);

  // Inks set so far that need a colour space in the page's resources, each once, in order.
  const std::vector<Ink>& spot_inks() const { return spot_inks_; }

  // REQUIRES an open sequence. `x`, `y`: the top left corner.
  void draw_image(std::string_view resource, const Image& image, Length x, Length y);

  std::string finish();

 private:
  void begin_text();
  void end_text();
  void begin_line(Length x);
  void end_array();
  void end_string();
  void adjust(std::int64_t wanted);

  std::string out_;
  Length height_;
  bool marked_ = false;
  bool silent_ = false;  // the open sequence is unmarked
  bool in_text_ = false;
  bool in_array_ = false;
  bool in_string_ = false;
  bool line_begun_ = false;
  Length baseline_;
  Turn turn_ = Turn::none;
  std::string font_;
  std::int64_t size_ = 0;  // in 1/1000 pt, as written
  bool has_ink_ = false;
  Ink ink_;
  std::vector<Ink> spot_inks_;
  std::int64_t position_ = 0;  // where a reader's next glyph goes, in 10^-8 pt
};

}  // namespace banxin
