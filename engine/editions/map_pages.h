#pragma once
// Pages of a print told in the galley of the report as it is now: pages all of whose strips are
// there, together and unchanged, or of whose paragraphs a setting holds the lines that they show.
#include <optional>
#include <vector>

#include "editions/edition_pages.h"
#include "pages/page_goals.h"

namespace banxin {

// A paragraph that was edited: strips [first, end) of the print in `lines` lines, of which the
// first `head` and the last `tail` stand unchanged in a setting of the part as it is now.
struct HeldParagraph {
  StripRange then;
  std::size_t lines = 0;
  std::size_t head = 0;
  std::size_t tail = 0;
  std::int32_t setting = -1;  // index in `settings` of the part now
};

class PageMapper {
 public:
  // Keeps the references.
  PageMapper(const EditionPart& then, const EditionPart& now);

  const std::vector<std::int64_t>& found() const { return found_; }
  // Whether strips [first, end) stand together now as they did.
  bool is_whole(std::size_t first, std::size_t end) const;

  // Nothing if the page cannot be the same.
  std::optional<WantedPage> map(const WantedPage& page) const;
  // The same for a page that begins or ends in the paragraph.
  std::optional<WantedPage> map(const WantedPage& page, const HeldParagraph& held) const;

  // The line of the paragraph in strips `range` that the place is above; none if it is not inside.
  std::optional<std::size_t> line_in(const CutPlace& place, const StripRange& range) const;

 private:
  std::optional<std::int32_t> map_setting(std::int32_t index) const;
  std::optional<CutPlace> map_from(const WantedPage& page) const;
  std::optional<CutPlace> map_end(const CutPlace& place) const;
  std::size_t first_strip(const WantedPage& page) const;
  std::size_t end_strip(const CutPlace& place) const;
  bool map_settings(WantedPage& page) const;

  const EditionPart& then_;
  const EditionPart& now_;
  std::vector<std::int64_t> found_;
};

}  // namespace banxin
