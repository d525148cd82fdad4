#include "editions/want_pages.h"

#include <algorithm>
#include <map>
#include <optional>

#include "editions/pair_paragraphs.h"
#include "editions/printed_paragraphs.h"

namespace banxin {
namespace {

// A paragraph of a part's galley: its lines are strips.
struct SetParagraph {
  std::size_t part = 0;
  EditionParagraph paragraph;
  std::vector<std::size_t> strips;  // one a line
};

// Each strip as a page of its own.
std::vector<SetParagraph> set_paragraphs(const std::vector<Part>& parts) {
  std::vector<SetParagraph> all;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const Galley& galley = parts[p].galley;
    Pages strips;
    strips.tags = galley.tags;
    for (const Strip& strip : galley.strips) {
      Page page;
      page.drawings.push_back({{}, {}, strip.tag_base, false, strip.drawing});
      for (const StripNote& note : strip.notes) {
        page.drawings.push_back({{}, {}, note.tag_base, false, note.drawing});
      }
      strips.pages.push_back(std::move(page));
    }
    for (PrintedParagraph& printed : printed_paragraphs(strips)) {
      SetParagraph set{p, std::move(printed.paragraph), {}};
      for (const PrintedLine& line : set.paragraph.lines) {
        set.strips.push_back(static_cast<std::size_t>(line.page) - 1);
      }
      all.push_back(std::move(set));
    }
  }
  return all;
}

// A line of the edition as it stands in the galley.
struct MappedLine {
  std::size_t part = 0;
  CutPlace place;  // that a page has which begins with it
  CutPlace after;  // that a page has which ends with it
  std::size_t strip = 0;
  std::int32_t alternative = -1;     // that its paragraph takes
  bool first = false, last = false;  // of its paragraph
};

class PageWanter {
 public:
  PageWanter(const Edition& edition, const std::vector<Part>& parts)
      : edition_(edition), parts_(parts), set_(set_paragraphs(parts)) {}

  std::vector<PartGoals> run();

 private:
  struct EditionLine {
    std::size_t paragraph = 0, line = 0;
  };
  using MappedLines = std::vector<MappedLine>;

  void pair();
  void find_groups();
  std::optional<std::int32_t> setting_of(const EditionParagraph& old,
                                         const SetParagraph& set) const;
  std::optional<MappedLine> map_line(const EditionLine& at) const;
  std::optional<MappedLines> map_page(std::size_t page) const;
  std::optional<std::size_t> first_page(std::size_t part) const;
  std::uint32_t waiting_at(std::size_t part, std::size_t strip, std::size_t page) const;
  MappedLines flow_of(const MappedLines& lines, std::size_t page) const;
  std::optional<WantedPage> want(const MappedLines& lines, std::size_t page) const;
  const Galley& galley(std::size_t part) const { return parts_[part].galley; }

  const Edition& edition_;
  const std::vector<Part>& parts_;
  std::vector<SetParagraph> set_;
  std::vector<std::optional<std::size_t>> set_of_;    // of an edition's paragraph that is the same
  std::vector<std::vector<EditionLine>> page_lines_;  // by page
  std::vector<std::map<std::size_t, std::size_t>> strip_pages_;  // by part: where a strip was
  std::vector<std::vector<std::size_t>> group_pages_;            // by part and deferrable group
};

void PageWanter::pair() {
  std::vector<EditionParagraph> now;
  for (const SetParagraph& set : set_) now.push_back(set.paragraph);
  set_of_.resize(edition_.paragraphs.size());
  strip_pages_.resize(parts_.size());
  for (const ParagraphPair& pair : pair_paragraphs(edition_.paragraphs, now)) {
    if (!pair.before || !pair.now) continue;
    if (pair.equal) set_of_[*pair.before] = *pair.now;
    const EditionParagraph& old = edition_.paragraphs[*pair.before];
    const SetParagraph& set = set_[*pair.now];
    strip_pages_[set.part].emplace(set.strips.front(),
                                   static_cast<std::size_t>(old.lines.front().page) - 1);
  }
  page_lines_.resize(edition_.pages.size());
  for (std::size_t i = 0; i < edition_.paragraphs.size(); ++i) {
    const std::vector<PrintedLine>& lines = edition_.paragraphs[i].lines;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      page_lines_[static_cast<std::size_t>(lines[line].page) - 1].push_back({i, line});
    }
  }
}

// Where the groups that may wait were printed; one that is new: where what stands above it was.
void PageWanter::find_groups() {
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    std::vector<std::size_t> pages;
    for (const StripRange& group : galley(p).deferrable) {
      const auto behind = strip_pages_[p].lower_bound(group.end);
      pages.push_back(behind == strip_pages_[p].begin() ? 0 : std::prev(behind)->second);
    }
    group_pages_.push_back(std::move(pages));
  }
}

// −1: its own setting; else an alternative of the galley; none: neither has these lines.
std::optional<std::int32_t> PageWanter::setting_of(const EditionParagraph& old,
                                                   const SetParagraph& set) const {
  if (old.lines.size() == set.strips.size()) return -1;
  const std::vector<Alternative>& others = galley(set.part).alternatives;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (others[i].first == set.strips.front() && others[i].end == set.strips.back() + 1 &&
        others[i].lines() == old.lines.size()) {
      return static_cast<std::int32_t>(i);
    }
  }
  return std::nullopt;
}

std::optional<MappedLine> PageWanter::map_line(const EditionLine& at) const {
  if (!set_of_[at.paragraph]) return std::nullopt;
  const EditionParagraph& old = edition_.paragraphs[at.paragraph];
  const SetParagraph& set = set_[*set_of_[at.paragraph]];
  const auto setting = setting_of(old, set);
  if (!setting) return std::nullopt;
  MappedLine mapped;
  mapped.part = set.part;
  mapped.alternative = *setting;
  mapped.first = at.line == 0;
  mapped.last = at.line + 1 == old.lines.size();
  if (*setting < 0) {
    mapped.strip = set.strips[at.line];
    mapped.place.strip = static_cast<std::uint32_t>(mapped.strip);
    mapped.after.strip = mapped.place.strip + 1;
    return mapped;
  }
  const Alternative& other = galley(set.part).alternatives[static_cast<std::size_t>(*setting)];
  mapped.strip = other.first;
  const auto first = static_cast<std::uint32_t>(other.first);
  const auto line = static_cast<std::uint32_t>(at.line);
  mapped.place = mapped.first ? CutPlace{first} : CutPlace{first, *setting, line};
  mapped.after = mapped.last ? CutPlace{static_cast<std::uint32_t>(other.end)}
                             : CutPlace{first, *setting, line + 1};
  return mapped;
}

// Nothing if not all lines of the page stand in one part as they were.
std::optional<PageWanter::MappedLines> PageWanter::map_page(std::size_t page) const {
  MappedLines lines;
  for (const EditionLine& at : page_lines_[page]) {
    // Notes stand with the line of their mark.
    const auto mapped = map_line(at);
    if (!mapped || (!lines.empty() && mapped->part != lines.front().part)) return std::nullopt;
    if (edition_.paragraphs[at.paragraph].kind != ParagraphKind::footnote) {
      lines.push_back(*mapped);
    }
  }
  if (lines.empty()) return std::nullopt;
  return lines;
}

std::optional<std::size_t> PageWanter::first_page(std::size_t part) const {
  const auto& pages = strip_pages_[part];
  if (pages.empty()) return std::nullopt;
  return std::min_element(pages.begin(), pages.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->second;
}

// Groups above a place that were printed on this page or later.
std::uint32_t PageWanter::waiting_at(std::size_t part, std::size_t strip, std::size_t page) const {
  std::uint32_t waiting = 0;
  const std::vector<StripRange>& groups = galley(part).deferrable;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (groups[g].end <= strip && group_pages_[part][g] >= page) ++waiting;
  }
  return waiting;
}

// Without the groups that waited for this page: text stands between them and it on pages before.
PageWanter::MappedLines PageWanter::flow_of(const MappedLines& lines, std::size_t page) const {
  const std::size_t part = lines.front().part;
  const std::vector<StripRange>& groups = galley(part).deferrable;
  const auto waited = [&](std::size_t strip) {
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (strip < groups[g].first || strip >= groups[g].end) continue;
      const auto behind = strip_pages_[part].lower_bound(groups[g].end);
      return behind != strip_pages_[part].end() && behind->second < page;
    }
    return false;
  };
  MappedLines flow;
  for (const MappedLine& line : lines) {
    if (!waited(line.strip)) flow.push_back(line);
  }
  return flow;
}

std::optional<WantedPage> PageWanter::want(const MappedLines& lines, std::size_t page) const {
  const MappedLines flow = flow_of(lines, page);
  if (flow.empty()) return std::nullopt;
  const std::size_t part = flow.front().part;
  const auto first =
      std::min_element(flow.begin(), flow.end(),
                       [](const MappedLine& a, const MappedLine& b) { return a.place < b.place; });
  const auto last =
      std::max_element(flow.begin(), flow.end(),
                       [](const MappedLine& a, const MappedLine& b) { return a.after < b.after; });
  WantedPage wanted;
  wanted.from = first->place;
  wanted.from.waiting = waiting_at(part, first->place.strip, page);
  wanted.end = last->after;
  wanted.end.waiting = waiting_at(part, last->after.strip, page + 1);
  // All lines of a paragraph in another setting stand on the page, or its places name it.
  std::map<std::int32_t, std::pair<bool, bool>> taken;
  for (const MappedLine& line : flow) {
    if (line.alternative < 0) continue;
    auto& [begins, ends] = taken[line.alternative];
    begins = begins || line.first;
    ends = ends || line.last;
  }
  for (const auto& [alternative, whole] : taken) {
    if (whole.first && whole.second) wanted.alternatives.push_back(alternative);
  }
  return wanted;
}

std::vector<PartGoals> PageWanter::run() {
  pair();
  find_groups();
  std::vector<PartGoals> goals(parts_.size());
  for (std::size_t page = 0; page < edition_.pages.size(); ++page) {
    const auto lines = map_page(page);
    if (!lines) continue;
    const std::size_t part = lines->front().part;
    const auto first = first_page(part);
    if (!first || page < *first || parts_[part].page.columns > 1) continue;
    auto wanted = want(*lines, page);
    if (!wanted) continue;
    wanted->page = page - *first;
    goals[part].first_is_left = *first % 2 == 1;
    goals[part].wanted.push_back(std::move(*wanted));
  }
  return goals;
}

}  // namespace

std::vector<PartGoals> want_pages(const Edition& edition, const std::vector<Part>& parts) {
  return PageWanter(edition, parts).run();
}

}  // namespace banxin
