#include "blocks/make_contents.h"

#include <algorithm>
#include <string>

#include "blocks/block_memo.h"
#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr int kTitleGap = 2000;            // between 目 and 录, thousandths of a cell
constexpr int kFewestDigits = 2;           // that the number column has room for
constexpr std::int64_t kTurnedGap = 4;     // ems a turned line leaves before the number column
constexpr std::int64_t kHang = 2;          // ems: turned lines stand behind 一、
constexpr int kLeaderDiameter = 90;        // thousandths of an em
constexpr int kLeaderAboveBaseline = 380;  // the middle of the em box, as of ……

// In the order of the text, inserts in their places.
void add_headings(const Part& part, std::vector<const Anchor*>& headings) {
  auto insert = part.inserts.begin();
  for (std::size_t i = 0; i <= part.galley.strips.size(); ++i) {
    for (; insert != part.inserts.end() && insert->strip == i; ++insert) {
      add_headings(insert->part, headings);
    }
    if (i == part.galley.strips.size()) break;
    for (const Anchor& anchor : part.galley.strips[i].drawing->anchors) {
      if (anchor.outline_level == 1 || anchor.outline_level == 2) headings.push_back(&anchor);
    }
  }
}

std::vector<const Anchor*> headings_of(const std::vector<Part>& parts) {
  std::vector<const Anchor*> headings;
  for (const Part& part : parts) add_headings(part, headings);
  return headings;
}

// Lines of an entry, drawn from `left` but for the first, which begins `indent` further.
struct EntryPiece {
  SetLines set;
  Length left, indent;
};

// How many characters of a heading stand before its last ， 、 ； or ： in the back half of its
// first `limit`; 0: there is none.
std::size_t sense_break(std::u32string_view text, std::size_t limit) {
  constexpr std::u32string_view kMarks = U"，、；：";
  for (std::size_t at = limit; at * 2 > limit; --at) {
    if (kMarks.find(text[at - 1]) != kMarks.npos) return at;
  }
  return 0;
}

class ContentsSetter {
 public:
  ContentsSetter(int numbered_pages, const Layout& layout, const FontSet& fonts)
      : layout_(layout),
        fonts_(fonts),
        grid_(spanning_grid_of(layout.page)),
        em_(layout.type_size(Element::contents1).cell),
        dot_(em_.scale(kLeaderDiameter, 1000)),
        column_(number_width(numbered_pages)) {
    made_.part.page = layout.page.undivided();
    made_.part.options = {PartStart::recto, PartNumbers::none};
  }

  MadeContents run(const std::vector<const Anchor*>& headings) {
    if (headings.empty()) return std::move(made_);
    add_title();
    contents_ = add_tag(StructureRole::contents, -1);
    for (const Anchor* heading : headings) add_entry(*heading);
    return std::move(made_);
  }

 private:
  Galley& galley() { return made_.part.galley; }
  TagIndex add_tag(StructureRole role, TagIndex parent) {
    galley().tags.push_back({role, parent});
    return static_cast<TagIndex>(galley().tags.size()) - 1;
  }
  // Digits are of one width.
  Length number_width(int numbered_pages) {
    const std::size_t digits = std::to_string(numbered_pages).size();
    const std::u32string widest(std::max<std::size_t>(digits, kFewestDigits), U'0');
    const ElementStyle& style = layout_.style(Element::contents_number);
    const SetLines set =
        set_lines(style_text({widest, {}, {}}, style),
                  {layout_.type_size(Element::contents_number), grid_.measure, {}, Align::start},
                  layout_.lines, fonts_);
    return set.lines.empty() ? Length{} : set.lines.front().width;
  }

  void add_title();
  void add_entry(const Anchor& heading);
  std::vector<EntryPiece> set_entry(const std::u32string& text, Element element) const;
  void add_leader(Length text_end, Length baseline, Drawing& drawing) const;
  TagIndex entry_tag(int level);

  const Layout& layout_;
  const FontSet& fonts_;
  Grid grid_;
  Length em_;            // of the leaders
  Length dot_;           // diameter
  Length column_;        // width of the numbers
  int level_above_ = 0;  // of the entry above
  TagIndex contents_ = 0;
  TagIndex first_level_ = -1;   // the last entry of the first level
  TagIndex second_level_ = -1;  // the TOC below it
  MadeContents made_;
};

void ContentsSetter::add_title() {
  StyledParagraph title = style_paragraph({U"目录", {}, {}}, Element::contents_title, layout_);
  title.text.gaps.push_back({0, kTitleGap});
  SetBlock set = set_paragraph(title, StructureRole::heading1, grid_, layout_.lines, fonts_);
  append(made_.problems, std::move(set.problems));
  galley() = std::move(set.galley);
  if (galley().strips.empty()) return;  // no face has the characters: a problem says so
  auto drawing = std::make_shared<Drawing>(*galley().strips.front().drawing);
  drawing->anchors.push_back({"contents", title.text.text, 1, {}});
  galley().strips.front().drawing = std::move(drawing);
  Seam below;
  below.gap = grid_.pitch * title.style.lines_after;
  below.cost = kForbidden;
  galley().seams.push_back(std::move(below));
}

// TOCI → Reference → Link, entries of the second level in a TOC of their own below the first.
TagIndex ContentsSetter::entry_tag(int level) {
  TagIndex list = contents_;
  if (level > 1 && first_level_ >= 0) {
    if (second_level_ < 0) second_level_ = add_tag(StructureRole::contents, first_level_);
    list = second_level_;
  }
  const TagIndex item = add_tag(StructureRole::contents_item, list);
  if (level == 1) {
    first_level_ = item;
    second_level_ = -1;
  }
  return add_tag(StructureRole::link, add_tag(StructureRole::reference, item));
}

// On one line if two dots fit behind it; else turned, all lines but the first hanging, the first
// ending at a sense break if that needs no line more.
std::vector<EntryPiece> ContentsSetter::set_entry(const std::u32string& text,
                                                  Element element) const {
  const ElementStyle& style = layout_.style(element);
  const TypeSize type = layout_.type_size(element);
  const Length left = type.cell.scale(style.indent, 1000);
  const Length hang = em_ * kHang;
  const Length room = grid_.measure - column_ - left;
  const Length turned_room = room - em_ * kTurnedGap;
  const auto set_words = [&](const std::u32string& words, Length measure, Length indent) {
    return set_lines(style_text({words, {}, {}}, style), {type, measure, indent, Align::start},
                     layout_.lines, fonts_);
  };
  SetLines whole = set_words(text, room - em_ * 2 - dot_ * 2, {});
  if (whole.lines.size() <= 1) return {{std::move(whole), left, {}}};
  SetLines turned = set_words(text, turned_room - hang, -hang);
  const std::size_t at = sense_break(turned.text, turned.lines.front().end);
  if (at > 0) {
    SetLines rest = set_words(turned.text.substr(at), turned_room - hang, {});
    if (rest.lines.size() < turned.lines.size()) {
      return {{set_words(turned.text.substr(0, at), turned_room, {}), left, {}},
              {std::move(rest), left + hang, {}}};
    }
  }
  return {{std::move(turned), left + hang, -hang}};
}

// At least ½ em from the text and from the number column; the grid begins at the column.
void ContentsSetter::add_leader(Length text_end, Length baseline, Drawing& drawing) const {
  const Length right = grid_.measure - column_ - em_ / 2 - dot_ / 2;
  const Length left = text_end + em_ / 2 + dot_ / 2;
  const Length y = baseline - em_.scale(kLeaderAboveBaseline, 1000);
  const std::int64_t dots = right < left ? 0 : (right - left).ticks * 2 / em_.ticks + 1;
  for (std::int64_t i = dots; i-- > 0;) {
    drawing.dots.push_back({right - em_ * i / 2, y, dot_, {}});
  }
}

void ContentsSetter::add_entry(const Anchor& heading) {
  const Element element = heading.outline_level == 1 ? Element::contents1 : Element::contents2;
  const Length size = layout_.style(element).size;
  const LineStrip place = line_strip_of(layout_.style(element), grid_);
  const TagIndex tag = entry_tag(heading.outline_level);
  const std::size_t first_strip = galley().strips.size();
  std::vector<EntryPiece> pieces = set_entry(heading.title, element);
  for (EntryPiece& piece : pieces) {
    append(made_.problems, std::move(piece.set.problems));
    for (const Line& line : piece.set.lines) {
      const bool last = &piece == &pieces.back() && &line == &piece.set.lines.back();
      const Length start = piece.left + (line.begin == 0 ? piece.indent : Length{});
      const Length end = start + line.width;
      auto drawing = std::make_shared<Drawing>();
      draw_line(piece.set, line, {piece.left, place.baseline, size, 0}, *drawing);
      if (last) {
        add_leader(end, place.baseline, *drawing);
        drawing->slots.push_back({SlotKind::anchor_page, Element::contents_number, SlotAlign::right,
                                  grid_.measure - em_ * kTurnedGap, place.baseline,
                                  em_ * kTurnedGap, heading.name, 0, 0});
      }
      drawing->links.push_back({LinkKind::anchor, heading.name, start,
                                place.baseline - size.scale(88, 100),
                                (last ? grid_.measure : end) - start, size, 0});
      // Neither an entry nor one of the first level and the first below it is parted.
      Seam above;
      const bool inside = galley().strips.size() > first_strip;
      if (inside || (heading.outline_level > 1 && level_above_ == 1)) above.cost = kForbidden;
      if (galley().seams.size() < galley().strips.size()) {
        galley().seams.push_back(std::move(above));
      }
      galley().strips.push_back({std::move(drawing), tag, place.height, place.extent, {}, {}});
    }
  }
  level_above_ = heading.outline_level;
}

}  // namespace

MadeContents make_contents(const std::vector<Part>& body, int numbered_pages, const Layout& layout,
                           const FontSet& fonts) {
  return ContentsSetter(numbered_pages, layout, fonts).run(headings_of(body));
}

namespace {

// Made of equal headings before, or now.
MadeContents know_contents(const std::vector<Part>& body, int numbered_pages, const Layout& layout,
                           const FontSet& fonts, Memo<MadeContents>& memo) {
  FingerprintBuilder builder;
  builder.add(BlockMemo::key_of(layout));
  builder.add(std::to_string(numbered_pages).size());
  std::size_t bytes = sizeof(MadeContents);
  for (const Anchor* heading : headings_of(body)) {
    builder.add(*heading);
    bytes += 4096;  // a line and its leaders
  }
  return *memo.get(
      builder.finish(), [&] { return make_contents(body, numbered_pages, layout, fonts); },
      [&](const MadeContents&) { return bytes; });
}

}  // namespace

Problems add_contents(std::vector<Part>& parts, int numbered_pages, const Layout& layout,
                      const FontSet& fonts, Memo<MadeContents>* memo) {
  MadeContents made = memo ? know_contents(parts, numbered_pages, layout, fonts, *memo)
                           : make_contents(parts, numbered_pages, layout, fonts);
  if (made.part.galley.strips.empty()) {
    if (layout.contents == ContentsMode::on) {
      made.problems.push_back(
          {"contents.no-headings",
           Severity::warning,
           {},
           "the layout asks for contents, but there are no headings",
           "give the report headings such as 一、…, or set contents = \"off\""});
    }
    return std::move(made.problems);
  }
  auto body = std::find_if(parts.begin(), parts.end(), [](const Part& part) {
    return part.options.numbers != PartNumbers::none;
  });
  if (body == parts.end()) {
    body = parts.begin();
  } else {
    body->options.numbers = PartNumbers::restart;
  }
  if (layout.page.duplex) {
    body->options.start = PartStart::recto;
  } else {
    made.part.options.start = PartStart::next_page;
  }
  parts.insert(body, std::move(made.part));
  return std::move(made.problems);
}

}  // namespace banxin
