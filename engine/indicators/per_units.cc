#include "indicators/per_units.h"

#include "indicators/match_words.h"
#include "report/unit_words.h"

namespace banxin {

PerUnits per_units_at_end(std::u32string_view window) {
  for (auto at = window.find(U'每'); at != window.npos; at = window.find(U'每', at + 1)) {
    PerUnits per;
    std::size_t next = at;
    while (next < window.size() && window[next] == U'每') {
      const auto* unit = longest_prefix(kPerUnits, window.substr(next + 1));
      if (unit == nullptr) break;
      per.text += per.text.empty() ? U"/" : U"·";
      per.text += *unit;
      next += 1 + unit->size();
    }
    if (next != window.size() || per.text.empty()) continue;
    per.size = text_size(window.substr(at));
    return per;
  }
  return {};
}

}  // namespace banxin
