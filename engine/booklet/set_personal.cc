#include "booklet/set_personal.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "booklet/front_page.h"
#include "figures/set_qr.h"
#include "pages/fill_slots.h"
#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr char32_t kMiddleDot = U'·';
constexpr int kNarrowSize = 800;  // of a line that is too long (B-30)

// A line with the delegate's values, and where the name stands in it.
struct FilledLine {
  std::u32string text;
  TextOffset name_begin = 0, name_end = 0;
  bool printed = false;
};

FilledLine fill_line(const FieldTemplate& fields, const Delegate& delegate, const Delegates& list) {
  FilledLine line;
  bool has_field = false;
  for (const FieldPiece& piece : fields) {
    if (!piece.column) {
      line.text += piece.text;
      continue;
    }
    has_field = true;
    const std::u32string& value = delegate.values[*piece.column];
    line.printed |= !value.empty();
    if (list.columns[*piece.column] == kNameColumn) {
      line.name_begin = static_cast<TextOffset>(line.text.size());
      line.name_end = static_cast<TextOffset>(line.text.size() + value.size());
    }
    line.text += value;
  }
  line.printed |= !has_field;
  return line;
}

FilledLine part_of(const FilledLine& line, TextOffset begin, TextOffset end) {
  FilledLine part;
  part.text = line.text.substr(begin, end - begin);
  part.name_begin = std::clamp(line.name_begin, begin, end) - begin;
  part.name_end = std::clamp(line.name_end, begin, end) - begin;
  part.printed = line.printed;
  return part;
}

class PersonalSetter {
 public:
  PersonalSetter(const PersonalBox& box, const Layout& layout, const FontSet& fonts)
      : box_(box), layout_(layout), fonts_(fonts), y_(box.y) {}

  void add(const FilledLine& line) {
    const TypeSize type = layout_.type_size(Element::cover_personal);
    SetLines set = set_line(line, type);
    if (set.lines.size() <= 1) {
      draw(std::move(set), type.size);
      return;
    }
    result_.narrow = true;
    const TypeSize narrow{type.size.scale(kNarrowSize, 1000), type.cell.scale(kNarrowSize, 1000)};
    set = set_line(line, narrow);
    if (set.lines.size() > 1 && add_in_two(line, narrow)) return;
    draw(std::move(set), narrow.size);
  }

  void add_qr(const FilledLine& line) {
    SetQr qr = set_qr(to_utf8(line.text), layout_.booklet.qr_size);
    append(result_.problems, std::move(qr.problems));
    if (!qr.drawing) return;
    const Length right = box_.x + box_.width - qr.size + qr.module * kQrQuietZone;
    const Length x = box_.align == SlotAlign::right    ? right
                     : box_.align == SlotAlign::centre ? box_.x + (box_.width - qr.size) / 2
                                                       : box_.x - qr.module * kQrQuietZone;
    for (Rule rule : qr.drawing->rules) {
      rule.x += x;
      rule.y += y_;
      result_.drawing.rules.push_back(rule);
    }
  }

  SetPersonal finish() { return std::move(result_); }

 private:
  StyledText style_line(const FilledLine& line) {
    ElementStyle style = layout_.style(Element::cover_personal);
    style.spaces = TypedSpaces::keep;
    StyledText styled = style_text(made_text(line.text), style);
    const TextOffset length = line.name_end - line.name_begin;
    const std::u32string_view name = std::u32string_view(line.text).substr(line.name_begin, length);
    if (length == 2 && std::all_of(name.begin(), name.end(), is_han)) {
      styled.gaps.push_back({line.name_begin, 1000});
    }
    use_one_face(line, name, styled);
    return styled;
  }

  // P-40: a name of which the role's face lacks a character is set in 宋体 as a whole.
  void use_one_face(const FilledLine& line, std::u32string_view name, StyledText& styled) {
    const FontRole role = styled.runs.front().role;
    const bool lacks = std::any_of(name.begin(), name.end(), [&](char32_t c) {
      const auto choice = fonts_.choose(role, c, false);
      return !choice || choice->fallback;
    });
    if (!lacks) return;
    result_.other_face = true;
    styled.runs.clear();
    if (line.name_begin > 0) styled.runs.push_back({0, role});
    styled.runs.push_back({line.name_begin, FontRole::songti});
    if (line.name_end < line.text.size()) styled.runs.push_back({line.name_end, role});
  }

  SetLines set_line(const FilledLine& line, TypeSize type) {
    return set_lines(style_line(line), {type, box_.width, {}, align_of(box_.align)}, layout_.lines,
                     fonts_);
  }

  // The first line as long as a · of the name lets it be. False: no · does.
  bool add_in_two(const FilledLine& line, TypeSize type) {
    for (TextOffset at = line.name_end; at > line.name_begin + 1; --at) {
      if (line.text[at - 1] != kMiddleDot) continue;
      SetLines first = set_line(part_of(line, 0, at), type);
      if (first.lines.size() > 1) continue;
      draw(std::move(first), type.size);
      draw(set_line(part_of(line, at, static_cast<TextOffset>(line.text.size())), type), type.size);
      return true;
    }
    return false;
  }

  void draw(SetLines set, Length size) {
    append(result_.problems, std::move(set.problems));
    const Length pitch = layout_.style(Element::cover_personal).size.scale(kFrontPitch, 1000);
    draw_lines(set, {box_.x, y_ + baseline_on_grid(size, size), size}, pitch, result_.drawing);
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
                         const Delegates& list, const PersonalBox& box, const Layout& layout,
                         const FontSet& fonts) {
  PersonalSetter setter(box, layout, fonts);
  for (const FieldTemplate& fields : personal.lines) {
    const FilledLine line = fill_line(fields, delegate, list);
    if (line.printed) setter.add(line);
  }
  if (!personal.qr.empty()) {
    const FilledLine code = fill_line(personal.qr, delegate, list);
    if (code.printed) setter.add_qr(code);
  }
  return setter.finish();
}

}  // namespace banxin
