#include "style/split_setting.h"

#include <fmt/format.h>

namespace banxin {

Result<std::pair<std::string, std::string>> split_setting(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos || sign == 0) {
    return tl::unexpected(Problem{"usage.setting",
                                  Severity::error,
                                  {},
                                  fmt::format("the setting {} has no value", text),
                                  "write KEY=VALUE, such as indicators=list",
                                  Blame::usage});
  }
  return std::pair{text.substr(0, sign), text.substr(sign + 1)};
}

}  // namespace banxin
