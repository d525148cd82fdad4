#include "booklet/set_personal.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "booklet/set_cover.h"
#include "figures/set_qr.h"
#include "pages/fill_slots.h"
#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr char32_t kMiddleDot = U'·';
constexpr int kNarrowSize = 800;  // of a line that is too long (B-30)

FilledText part_of(const FilledText& line, std::size_t begin, std::size_t end) {
  FilledText part;
  part.text = line.text.substr(begin, end - begin);
  part.name_begin = std::clamp(line.name_begin, begin, end) - begin;
  part.name_end = std::clamp(line.name_end, begin, end) - begin;
  return part;
}

// 均排: a name of two Han.
bool is_spaced(const FilledText& line) {
  const std::u32string_view name =
      std::u32string_view(line.text).substr(line.name_begin, line.name_end - line.name_begin);
  return name.size() == 2 && std::all_of(name.begin(), name.end(), is_han);
}

// Whether a line ends inside the name, but for behind a · or a blank.
bool parts_name(const FilledText& line, const SetLines& set) {
  return std::any_of(set.lines.begin(), set.lines.end(), [&](const Line& set_line) {
    const std::size_t end = set_line.end;
    if (end <= line.name_begin || end >= line.name_end) return false;
    const char32_t last = line.text[end - 1];
    return last != kMiddleDot && kTypedBlanks.find(last) == kTypedBlanks.npos &&
           kTypedBlanks.find(line.text[end]) == kTypedBlanks.npos;
  });
}

class PersonalSetter {
 public:
  PersonalSetter(const PersonalBox& box, const Layout& layout, const FontSet& fonts)
      : box_(box), layout_(layout), fonts_(fonts), y_(box.y) {}

  void add(const FilledText& line) {
    const TypeSize type = layout_.type_size(Element::cover_personal);
    SetLines set = set_line(line, type);
    if (set.lines.size() <= 1) {
      draw(line, std::move(set), type.size);
      return;
    }
    result_.narrow = true;
    const TypeSize narrow{type.size.scale(kNarrowSize, 1000), type.cell.scale(kNarrowSize, 1000)};
    set = set_line(line, narrow);
    if (set.lines.size() > 1 && add_in_two(line, narrow)) return;
    result_.too_wide |= parts_name(line, set);
    draw(line, std::move(set), narrow.size);
  }

  void add_qr(const FilledText& line) {
    SetQr qr = set_qr(to_utf8(line.text), layout_.booklet.qr_size);
    append(result_.problems, std::move(qr.problems));
    if (!qr.drawing) return;
    result_.too_wide |= qr.size > box_.width;
    const Length right = box_.x + box_.width - qr.size + qr.module * kQrQuietZone;
    const Length x = box_.align == SlotAlign::right    ? right
                     : box_.align == SlotAlign::centre ? box_.x + (box_.width - qr.size) / 2
                                                       : box_.x - qr.module * kQrQuietZone;
    for (Rule rule : qr.drawing->rules) {
      rule.x += x;
      rule.y += y_;
      result_.drawing.rules.push_back(rule);
    }
    y_ += qr.size;
  }

  SetPersonal finish() {
    result_.too_tall = y_ > box_.y + personal_height(layout_);
    return std::move(result_);
  }

 private:
  StyledText style_line(const FilledText& line) {
    ElementStyle style = layout_.style(Element::cover_personal);
    style.spaces = TypedSpaces::keep;
    StyledText styled = style_text(made_text(line.text), style);
    const auto begin = static_cast<TextOffset>(line.name_begin);
    const auto end = static_cast<TextOffset>(line.name_end);
    if (is_spaced(line)) styled.gaps.push_back({begin, 1000});
    if (begin == end) return styled;
    const FontRole role = styled.runs.front().role;
    styled.runs.clear();
    if (begin > 0) styled.runs.push_back({0, role});
    styled.runs.push_back({begin, role, true});
    if (line.name_end < line.text.size()) styled.runs.push_back({end, role});
    return styled;
  }

  SetLines set_line(const FilledText& line, TypeSize type) {
    return set_lines(style_line(line), {type, box_.width, {}, align_of(box_.align)}, layout_.lines,
                     fonts_);
  }

  // The first line as long as a · of the name lets it be. False: no · does.
  bool add_in_two(const FilledText& line, TypeSize type) {
    for (std::size_t at = line.name_end; at > line.name_begin + 1; --at) {
      if (line.text[at - 1] != kMiddleDot) continue;
      const FilledText head = part_of(line, 0, at);
      SetLines first = set_line(head, type);
      if (first.lines.size() > 1) continue;
      const FilledText rest = part_of(line, at, line.text.size());
      SetLines second = set_line(rest, type);
      result_.too_wide |= second.lines.size() > 1;
      draw(head, std::move(first), type.size);
      draw(rest, std::move(second), type.size);
      return true;
    }
    return false;
  }

  void draw(const FilledText& line, SetLines set, Length size) {
    for (Problem& problem : set.problems) {
      if (problem.code == "font.other-face") result_.other_face = true;
      if (problem.code == "line.overfull") result_.too_wide = true;
      if (problem.code == "font.missing-glyph") result_.problems.push_back(std::move(problem));
    }
    const Length pitch = layout_.style(Element::cover_personal).size.scale(kCoverPitch, 1000);
    const std::size_t before = result_.drawing.runs.size();
    draw_lines(set, {box_.x, y_ + baseline_on_grid(size, size), size}, pitch, result_.drawing);
    if (is_spaced(line)) {
      for (std::size_t i = before; i < result_.drawing.runs.size(); ++i) {
        GlyphRun& run = result_.drawing.runs[i];
        for (const DrawnGlyph& glyph : run.glyphs) run.read_as.push_back(glyph.character);
      }
    }
    y_ += pitch * static_cast<std::int64_t>(set.lines.size());
  }

  const PersonalBox& box_;
  const Layout& layout_;
  const FontSet& fonts_;
  Length y_;
  SetPersonal result_;
};

}  // namespace

std::optional<PersonalBox> find_personal_box(const Pages& pages) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    for (const PlacedDrawing& placed : pages.pages[i].drawings) {
      if (!placed.drawing) continue;
      for (const Slot& slot : placed.drawing->slots) {
        if (slot.kind != SlotKind::personal) continue;
        return PersonalBox{i, placed.x + slot.x, placed.y + slot.baseline, slot.width, slot.align};
      }
    }
  }
  return std::nullopt;
}

Result<PersonalTemplate> parse_personal(const Layout& layout, const Delegates& delegates) {
  PersonalTemplate personal;
  for (const std::string& line : layout.booklet.personal) {
    auto fields = parse_fields(from_utf8(line), delegates);
    if (!fields) return tl::unexpected(fields.error());
    personal.lines.push_back(std::move(*fields));
  }
  auto qr = parse_fields(from_utf8(layout.booklet.qr), delegates);
  if (!qr) return tl::unexpected(qr.error());
  personal.qr = std::move(*qr);
  return personal;
}

SetPersonal set_personal(const PersonalTemplate& personal, const Delegate& delegate,
                         const PersonalBox& box, const Layout& layout, const FontSet& fonts) {
  PersonalSetter setter(box, layout, fonts);
  for (const FieldTemplate& fields : personal.lines) {
    const FilledText line = fill_fields(fields, delegate);
    if (!line.blank) setter.add(line);
  }
  if (!personal.qr.empty()) {
    const FilledText code = fill_fields(personal.qr, delegate);
    if (!code.blank) setter.add_qr(code);
  }
  return setter.finish();
}

}  // namespace banxin
