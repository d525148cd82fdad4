#include "build/same_file.h"

#include <filesystem>

namespace banxin {

bool is_same_file(const std::string& a, const std::string& b) {
  if (a == "-" || b == "-") return false;
  std::error_code ignored;
  const std::filesystem::path first = a, second = b;
  return std::filesystem::absolute(first, ignored).lexically_normal() ==
             std::filesystem::absolute(second, ignored).lexically_normal() ||
         std::filesystem::equivalent(first, second, ignored);
}

}  // namespace banxin
