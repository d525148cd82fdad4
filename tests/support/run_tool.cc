#include "support/run_tool.h"

#include <array>
#include <cstdio>

namespace banxin::testing {

Output run(const std::string& command) {
  Output output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (!pipe) return output;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    output.text.append(buffer.data(), got);
  }
  output.status = pclose(pipe);
  return output;
}

bool have(const std::string& tool) { return run("command -v " + tool).status == 0; }

std::string without_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\f' && c != '\r') out.push_back(c);
  }
  return out;
}

}  // namespace banxin::testing
