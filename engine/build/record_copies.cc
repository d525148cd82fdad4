#include "build/record_copies.h"

#include <algorithm>
#include <functional>

#include "base/run_parallel.h"
#include "editions/fingerprint_page.h"

namespace banxin {

std::vector<EditionCopy> record_copies(const CopySetter& setter, const Delegates& copies,
                                       const FontSet& fonts) {
  constexpr std::size_t kAtATime = 16;
  const InkSources sources = ink_sources({}, fonts);
  std::vector<EditionCopy> recorded(copies.rows.size());
  std::vector<std::function<void()>> tasks;
  for (std::size_t first = 0; first < recorded.size(); first += kAtATime) {
    tasks.emplace_back([&, first] {
      const std::size_t end = std::min(first + kAtATime, recorded.size());
      for (std::size_t i = first; i < end; ++i) {
        recorded[i].serial = copies.rows[i].serial;
        const SetCopy copy = setter.set(copies.rows[i]);
        for (const Page& spot : copy.spots) {
          recorded[i].own.push_back(fingerprint_drawing(*spot.drawings[0].drawing, sources));
        }
      }
    });
  }
  run_parallel(tasks);
  return recorded;
}

}  // namespace banxin
