#include "official/set_imprint.h"

#include "official/text_line.h"
#include "paragraphs/draw_lines.h"

namespace banxin {
namespace {

class ImprintSetter {
 public:
  ImprintSetter(const StyledImprint& imprint, Length measure, const LineRules& rules,
                const FontSet& fonts)
      : imprint_(imprint), measure_(measure), rules_(rules), fonts_(fonts) {}

  SetBlock run() {
    const OfficialOptions& options = imprint_.options;
    set_rule(options.thick_rule);
    if (imprint_.copies_to) set_copies(*imprint_.copies_to);
    if (imprint_.printed_by || imprint_.printed_on) {
      if (imprint_.copies_to) set_rule(options.thin_rule);
      set_printed();
    }
    set_rule(options.thick_rule);
    Strip strip;
    strip.drawing = std::make_shared<const Drawing>(std::move(drawing_));
    strip.height = strip.extent = y_;
    strip.place = place_;
    block_.galley.strips.push_back(std::move(strip));
    return std::move(block_);
  }

 private:
  static Length pitch_of(const StyledParagraph& paragraph) {
    return paragraph.type.size.scale(15, 8);
  }
  // In from either side.
  static Length inset_of(const StyledParagraph& paragraph) {
    return paragraph.type.cell.scale(paragraph.style.indent, 1000);
  }
  void set_rule(Length thickness) {
    drawing_.rules.push_back({Length{}, y_, measure_, thickness, {}});
    y_ += thickness;
  }
  void keep_place(const StyledParagraph& paragraph) {
    if (place_.line == 0) place_ = place_of(paragraph.text.source, 0, "");
  }

  void set_copies(const StyledParagraph& copies);
  void set_printed();

  const StyledImprint& imprint_;
  Length measure_;
  const LineRules& rules_;
  const FontSet& fonts_;
  SetBlock block_;
  Drawing drawing_;
  Length y_;
  Place place_;
};

// Turned lines stand behind the colon.
void ImprintSetter::set_copies(const StyledParagraph& copies) {
  keep_place(copies);
  const Length left = inset_of(copies);
  const std::size_t colon = copies.text.text.find(U'：');
  const TextOffset names = colon == std::u32string::npos ? 0 : static_cast<TextOffset>(colon + 1);
  const Length before = width_before(copies, names, rules_, fonts_);
  SetLines set =
      set_lines(copies.text, {copies.type, measure_ - left * 2 - before, -before, Align::justify},
                rules_, fonts_);
  append(block_.problems, std::move(set.problems));
  const auto tag = static_cast<TagIndex>(block_.galley.tags.size());
  block_.galley.tags.push_back({StructureRole::paragraph});
  const TagIndex inline_tags = append_tree(block_.galley.tags, set.tags, tag);
  const Length pitch = pitch_of(copies);
  draw_lines(set,
             {left + before, y_ + baseline_on_grid(pitch, copies.type.size), copies.type.size, tag,
              inline_tags, ink_of(copies.style.ink)},
             pitch, drawing_);
  y_ += pitch * static_cast<std::int64_t>(set.lines.size());
}

// The date stands beside the organ, one character apart at least; else below it.
void ImprintSetter::set_printed() {
  const StyledParagraph& any = imprint_.printed_by ? *imprint_.printed_by : *imprint_.printed_on;
  keep_place(any);
  const Length inset = inset_of(any);
  const Length room = measure_ - inset * 2;
  const Length pitch = pitch_of(any);
  const auto draw = [&](const TextLine& line, Length x) {
    if (line.width > room) tell_overfull(line, block_.problems);
    draw_text_line(line, x, y_ + baseline_on_grid(pitch, any.type.size), drawing_, block_);
  };
  TextLine organ;
  if (imprint_.printed_by) {
    organ = set_text_line(*imprint_.printed_by, rules_, fonts_);
    draw(organ, inset);
  }
  if (imprint_.printed_on) {
    const TextLine date = set_text_line(*imprint_.printed_on, rules_, fonts_);
    if (imprint_.printed_by && organ.width + any.type.cell + date.width > room) y_ += pitch;
    draw(date, measure_ - inset - date.width);
  }
  y_ += pitch;
}

}  // namespace

SetBlock set_imprint(const StyledImprint& imprint, Length measure, const LineRules& rules,
                     const FontSet& fonts) {
  return ImprintSetter(imprint, measure, rules, fonts).run();
}

}  // namespace banxin
