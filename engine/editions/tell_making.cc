#include "editions/tell_making.h"

#include <fmt/format.h>

namespace banxin {

bool made_alike(const Edition& before, const Edition& now) {
  return before.layout.fingerprint == now.layout.fingerprint && before.engine == now.engine;
}

Problems tell_making(const Edition& before, const Edition& now, const std::string& file) {
  Problems problems;
  if (before.layout.fingerprint != now.layout.fingerprint) {
    problems.push_back({"edition.other-layout",
                        Severity::warning,
                        {file, 0, 0},
                        fmt::format("the edition has another layout ({}), so pages may differ "
                                    "whose words do not",
                                    before.layout.name),
                        "set the report as the edition was",
                        Blame::usage});
  }
  if (before.engine != now.engine) {
    problems.push_back({"edition.other-engine",
                        Severity::warning,
                        {file, 0, 0},
                        fmt::format("the edition was recorded by banxin {}, and this is banxin {}, "
                                    "so pages may differ whose words do not",
                                    before.engine, now.engine),
                        "use the banxin that wrote it to print just what the text changed",
                        Blame::usage});
  }
  return problems;
}

}  // namespace banxin
