#include "build/home.h"

#include <cstdlib>

namespace banxin {

std::string find_home(const std::string& given) {
  if (!given.empty()) return given;
  const char* from_environment = std::getenv("BANXIN_HOME");
  return from_environment != nullptr && *from_environment != '\0' ? from_environment : BANXIN_HOME;
}

}  // namespace banxin
