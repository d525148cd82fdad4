#pragma once
// The groups of lines of an official document as blocks: 版头, 附件说明, 落款, 版记.
#include <optional>

#include "style/styled_report.h"

namespace banxin {

// By its front matter, or by the layout.
bool is_official(const Report& report, const Layout& layout);

struct StyledGroup {
  StyledBlock block;
  std::size_t end = 0;  // one past its last block in the report
};

// The group that begins at block `first`; nothing if none does. REQUIRES is_official().
std::optional<StyledGroup> style_official(const Report& report, std::size_t first,
                                          const Layout& layout);

// Of block `index`, `first` not set: 附件 begin a page each (P-25), 版记 is an end piece (P-26).
std::optional<StyledPart> part_begun_by(const Report& report, std::size_t index);

}  // namespace banxin
