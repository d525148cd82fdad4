#include "overview/set_sections.h"

#include <algorithm>

namespace banxin {
OverviewSections::OverviewSections(const std::vector<HighlightSection>& sections, std::size_t count,
                                   std::size_t leads, const OverviewSetting& setting)
    : setting_(setting), gutter_(setting.size(Element::body) * 2) {
  const std::int64_t columns = setting.layout.overview.heading_columns;
  width_ = (setting.layout.page.measure() - gutter_ * (columns - 1)) / columns;
  for (std::size_t i = 0; i < count; ++i) {
    const HighlightSection& section = sections[i];
    const bool is_part = section.part && i + 1 < count && !sections[i + 1].part;
    add(section.heading, is_part ? Kind::part : Kind::heading);
    const std::size_t shown = std::min(leads, section.leads.size());
    entries_.back().keep_with_next = shown > 0 || is_part;
    for (std::size_t lead = 0; lead < shown; ++lead) {
      add(section.leads[lead], Kind::lead);
      entries_.back().keep_with_next = lead + 2 == shown;  // none stands alone in a column
    }
  }
  cut_columns();
}

void OverviewSections::add(const RichText& text, Kind kind) {
  const Element element = kind == Kind::part      ? Element::part_heading
                          : kind == Kind::heading ? Element::heading1
                                                  : Element::body;
  Entry entry{kind, set_overview_text(text, element, width_ - left_of(kind), setting_), false};
  fits_ = fits_ && entry.text.fits();
  entries_.push_back(std::move(entry));
}

Length OverviewSections::gap_above(Kind kind) const {
  const Length size = setting_.size(Element::body);
  if (kind == Kind::part) return size.scale(9, 10);
  return kind == Kind::heading ? size.scale(5, 10) : Length{};
}

// A part has a block before it; leads stand below the second character of their heading.
Length OverviewSections::left_of(Kind kind) const {
  if (kind == Kind::part) return setting_.size(Element::part_heading).scale(6, 10);
  return kind == Kind::lead ? setting_.size(Element::heading1) : Length{};
}

Length OverviewSections::height_of(std::size_t first, std::size_t end) const {
  Length height;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) height += gap_above(entries_[i].kind);
    height += entries_[i].text.height();
  }
  return height;
}

// Where columns end if none may be higher; the last takes what is left.
std::vector<std::size_t> OverviewSections::fill(Length height) const {
  std::vector<std::size_t> ends;
  const auto columns = static_cast<std::size_t>(setting_.layout.overview.heading_columns);
  std::size_t first = 0;
  while (ends.size() + 1 < columns && first < entries_.size()) {
    std::size_t end = first;
    for (std::size_t next = first + 1; next <= entries_.size(); ++next) {
      if (height_of(first, next) > height) break;
      if (!entries_[next - 1].keep_with_next) end = next;
    }
    ends.push_back(end);
    first = end;
  }
  ends.push_back(entries_.size());
  return ends;
}

// The lowest columns that hold everything.
void OverviewSections::cut_columns() {
  std::vector<Length> heights;
  for (std::size_t first = 0; first < entries_.size(); ++first) {
    for (std::size_t end = first + 1; end <= entries_.size(); ++end) {
      heights.push_back(height_of(first, end));
    }
  }
  std::sort(heights.begin(), heights.end());
  const auto enough = std::partition_point(heights.begin(), heights.end(), [&](Length height) {
    const std::vector<std::size_t> ends = fill(height);
    const std::size_t last = ends.size() > 1 ? ends[ends.size() - 2] : 0;
    return height_of(last, entries_.size()) > height;
  });
  ends_ = fill(enough == heights.end() ? Length{} : *enough);
}

Length OverviewSections::height() const {
  Length height;
  std::size_t first = 0;
  for (const std::size_t end : ends_) {
    height = std::max(height, height_of(first, end));
    first = end;
  }
  return height;
}

std::int64_t OverviewSections::gaps() const {
  std::int64_t most = 0;
  std::size_t first = 0;
  for (const std::size_t end : ends_) {
    std::int64_t gaps = 0;
    for (std::size_t i = first + 1; i < end; ++i) gaps += entries_[i].kind != Kind::lead;
    most = std::max(most, gaps);
    first = end;
  }
  return most;
}

void OverviewSections::draw(Length top, Length spare, OverviewCanvas& canvas) const {
  const Ink accent = ink_of(setting_.layout.style(Element::overview_value).ink);
  Length bottom = top;
  std::size_t first = 0;
  TagIndex list = kArtifact;
  for (std::size_t column = 0; column < ends_.size(); ++column) {
    const Length left = (width_ + gutter_) * static_cast<std::int64_t>(column);
    Length y = top;
    for (std::size_t i = first; i < ends_[column]; ++i) {
      const Entry& entry = entries_[i];
      const bool lead = entry.kind == Kind::lead;
      if (i > first) y += gap_above(entry.kind) + (lead ? Length{} : spare);
      TagIndex tag = kArtifact;
      if (lead) {
        if (list == kArtifact) list = canvas.add_node(StructureRole::list);
        const TagIndex item = canvas.add_node(StructureRole::list_item, list);
        tag = canvas.add_node(StructureRole::list_body, item);
      } else {
        list = kArtifact;
        tag = canvas.add_node(entry.kind == Kind::part ? StructureRole::heading2
                                                       : StructureRole::heading3);
      }
      if (entry.kind == Kind::part) {
        const Length size = entry.text.size;
        canvas.add_rule(left, y + (entry.text.pitch() - size) / 2, size / 4, size, accent);
      }
      canvas.draw(entry.text, left + left_of(entry.kind), y, tag);
      y += entry.text.height();
    }
    bottom = std::max(bottom, y);
    first = ends_[column];
  }
  for (std::size_t column = 1; column < ends_.size(); ++column) {
    const Length x = (width_ + gutter_) * static_cast<std::int64_t>(column) - gutter_ / 2;
    canvas.add_rule(x, top, kHairline, bottom - top, kHairlineInk);
  }
}

}  // namespace banxin
