#include "editions/hold_pages.h"

#include <algorithm>
#include <map>
#include <optional>

#include "blocks/set_block.h"
#include "editions/map_pages.h"
#include "paragraphs/keep_lines.h"

namespace banxin {
namespace {

// An alternative of the part now, and what it holds of the print; without lines: a setting that the
// print took of a paragraph that has not changed.
struct Offer {
  Alternative alternative;
  HeldParagraph held;
};

class PartHolder {
 public:
  PartHolder(const EditionPart& then, Part& part, const StyledReport& report, const FontSet& fonts)
      : then_(then), part_(part), report_(report), fonts_(fonts) {}

  PartGoals hold();

 private:
  EditionPart record_now() const {
    return record_pages({part_}, std::vector<FurnishedPages::CutOfPart>(1)).parts.front();
  }
  const ParagraphStrips* paragraph_now(std::size_t first, std::size_t end) const;
  const std::vector<EditionStrip>* lines_of(const StripRange& paragraph) const;
  void repeat_settings(const PageMapper& mapper);
  void hold_paragraphs(const PageMapper& mapper);
  void hold_paragraph(const PageMapper& mapper, const StripRange& then, const ParagraphStrips& now);
  void hold_lines(const ParagraphStrips& now, const std::vector<EditionStrip>& lines,
                  HeldParagraph held);
  bool holds(const Alternative& alternative, std::size_t head, std::size_t tail,
             const std::vector<EditionStrip>& lines) const;
  void add_offers();

  const EditionPart& then_;
  Part& part_;
  const StyledReport& report_;
  const FontSet& fonts_;
  std::vector<Offer> offers_;
};

const ParagraphStrips* PartHolder::paragraph_now(std::size_t first, std::size_t end) const {
  for (const ParagraphStrips& paragraph : part_.galley.paragraphs) {
    if (paragraph.first == first && paragraph.end == end) return &paragraph;
  }
  return nullptr;
}

// Settings made to hold lines are not among those that a report offers by itself.
void PartHolder::repeat_settings(const PageMapper& mapper) {
  for (const EditionSetting& setting : then_.settings) {
    if (setting.ends.empty() || setting.lines.empty() ||
        !mapper.is_whole(setting.first, setting.end)) {
      continue;
    }
    const auto first = static_cast<std::size_t>(mapper.found()[setting.first]);
    const ParagraphStrips* now = paragraph_now(first, first + setting.end - setting.first);
    if (now == nullptr) continue;
    const Alternative alternative{now->first, now->end,  setting.looseness, setting.cost,
                                  now->block, now->item, setting.ends};
    if (holds(alternative, setting.lines.size(), 0, setting.lines)) {
      offers_.push_back({alternative, {}});
    }
  }
}

// The lines of a paragraph that is on several pages, if the print took another setting than the
// best: null otherwise.
const std::vector<EditionStrip>* PartHolder::lines_of(const StripRange& paragraph) const {
  for (const WantedPage& page : then_.pages) {
    if (page.from.alternative < 0) continue;
    const EditionSetting& setting = then_.settings[static_cast<std::size_t>(page.from.alternative)];
    if (setting.first == paragraph.first) return &setting.lines;
  }
  return nullptr;
}

// Whether its first `head` and last `tail` lines are those of the print.
bool PartHolder::holds(const Alternative& alternative, std::size_t head, std::size_t tail,
                       const std::vector<EditionStrip>& lines) const {
  const std::vector<Strip> set =
      set_alternative(report_.blocks.at(alternative.block), alternative, report_.layout, fonts_);
  if (set.size() < head + tail) return false;
  for (std::size_t i = 0; i < head; ++i) {
    if (record_strip(set[i]).printed != lines[i].printed) return false;
  }
  for (std::size_t i = 1; i <= tail; ++i) {
    if (record_strip(set[set.size() - i]).printed != lines[lines.size() - i].printed) return false;
  }
  return true;
}

void PartHolder::hold_lines(const ParagraphStrips& now, const std::vector<EditionStrip>& lines,
                            HeldParagraph held) {
  std::uint32_t length = 0;
  for (std::size_t i = now.first; i < now.end; ++i) length += part_.galley.strips[i].characters;
  KeptLines kept;
  std::uint32_t above = 0;
  for (std::size_t i = 0; i < held.head; ++i) kept.head.push_back(above += lines[i].characters);
  std::uint32_t below = 0;
  for (std::size_t i = 0; i < held.tail; ++i) {
    kept.tail.push_back(length - std::min(below, length));
    below += lines[lines.size() - 1 - i].characters;
  }
  if (above + below >= length) return;
  if (held.tail > 0) kept.tail.push_back(length - below);
  std::reverse(kept.tail.begin(), kept.tail.end());
  const StyledParagraph& paragraph = paragraph_of(report_.blocks.at(now.block), now.item);
  for (LineSettingOffer& setting :
       keep_lines(paragraph, kept, grid_of(report_.layout.page), report_.layout.lines, fonts_)) {
    const auto looseness =
        static_cast<int>(setting.ends.size()) - static_cast<int>(now.end - now.first);
    Offer offer{
        {now.first, now.end, looseness, setting.cost, now.block, now.item, std::move(setting.ends)},
        held};
    if (holds(offer.alternative, held.head, held.tail, lines)) offers_.push_back(std::move(offer));
  }
}

// Each page that shows a part of the paragraph may be the one with the edit.
void PartHolder::hold_paragraph(const PageMapper& mapper, const StripRange& then,
                                const ParagraphStrips& now) {
  std::vector<EditionStrip> lines(then_.strips.begin() + static_cast<std::ptrdiff_t>(then.first),
                                  then_.strips.begin() + static_cast<std::ptrdiff_t>(then.end));
  if (const auto* taken = lines_of(then)) lines = *taken;
  for (const WantedPage& page : then_.pages) {
    const auto from = mapper.line_in(page.from, then);
    const auto end = mapper.line_in(page.end, then);
    if (!from && !end) continue;
    HeldParagraph held{then, lines.size(), from.value_or(0), 0, -1};
    if (end) held.tail = lines.size() - *end;
    hold_lines(now, lines, held);
  }
}

// A paragraph that changed stands between strips that did not.
void PartHolder::hold_paragraphs(const PageMapper& mapper) {
  for (const StripRange& then : then_.paragraphs) {
    if (mapper.is_whole(then.first, then.end)) continue;
    const auto& found = mapper.found();
    const std::int64_t above = then.first > 0 ? found[then.first - 1] : -1;
    const std::int64_t below = then.end < found.size()
                                   ? found[then.end]
                                   : static_cast<std::int64_t>(part_.galley.strips.size());
    if ((then.first > 0 && above < 0) || below < 0) continue;
    const ParagraphStrips* now =
        paragraph_now(static_cast<std::size_t>(above + 1), static_cast<std::size_t>(below));
    if (now != nullptr) hold_paragraph(mapper, then, *now);
  }
}

void PartHolder::add_offers() {
  auto& all = part_.galley.alternatives;
  for (const Offer& offer : offers_) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Alternative& other) {
      return other.first == offer.alternative.first && other.ends == offer.alternative.ends;
    });
    if (!known) all.push_back(offer.alternative);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Alternative& a, const Alternative& b) { return a.first < b.first; });
}

PartGoals PartHolder::hold() {
  const EditionPart before = record_now();
  const PageMapper found(then_, before);
  repeat_settings(found);
  hold_paragraphs(found);
  add_offers();
  const EditionPart now = record_now();
  const PageMapper mapper(then_, now);
  PartGoals goals;
  goals.first_is_left = then_.first_is_left;
  for (const WantedPage& page : then_.pages) {
    goals.empty_lines.resize(page.page + 1, 0);
    goals.empty_lines.back() = page.empty_lines;
    if (auto wanted = mapper.map(page)) goals.wanted.push_back(std::move(*wanted));
    for (const Offer& offer : offers_) {
      if (offer.held.lines == 0) continue;
      const auto at = std::find_if(now.settings.begin(), now.settings.end(),
                                   [&](const EditionSetting& setting) {
                                     return setting.first == offer.alternative.first &&
                                            setting.ends == offer.alternative.ends;
                                   });
      HeldParagraph held = offer.held;
      held.setting = static_cast<std::int32_t>(at - now.settings.begin());
      if (auto wanted = mapper.map(page, held)) goals.wanted.push_back(std::move(*wanted));
    }
  }
  return goals;
}

std::size_t in_common(const EditionPart& a, const EditionPart& b) {
  std::map<Fingerprint, std::size_t> counts;
  for (const EditionStrip& strip : a.strips) ++counts[strip.printed];
  std::size_t common = 0;
  for (const EditionStrip& strip : b.strips) {
    const auto at = counts.find(strip.printed);
    if (at == counts.end() || at->second == 0) continue;
    --at->second;
    ++common;
  }
  return common;
}

}  // namespace

HeldPages hold_pages(const EditionPages& print, std::vector<Part> parts, const StyledReport& report,
                     const FontSet& fonts) {
  HeldPages held{std::move(parts), {}};
  if (print.parts.empty()) return held;
  const EditionPages present =
      record_pages(held.parts, std::vector<FurnishedPages::CutOfPart>(held.parts.size()));
  std::size_t next = 0;  // parts of the print before it are taken
  for (std::size_t i = 0; i < held.parts.size(); ++i) {
    std::size_t best = 0;
    std::optional<std::size_t> at;
    for (std::size_t p = next; p < print.parts.size(); ++p) {
      const std::size_t common = in_common(print.parts[p], present.parts[i]);
      if (common <= best) continue;
      best = common;
      at = p;
    }
    held.goals.parts.emplace_back();
    if (!at) continue;
    held.goals.parts.back() = PartHolder(print.parts[*at], held.parts[i], report, fonts).hold();
    next = *at + 1;
  }
  return held;
}

}  // namespace banxin
