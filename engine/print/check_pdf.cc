#include "print/check_pdf.h"

#include <algorithm>

namespace banxin {

Result<void> check_pdf(std::string_view bytes, const std::string& file) {
  // Readers look this far for both marks (ISO 32000-1 annex H.3).
  constexpr std::size_t kReach = 1024;
  const auto refuse = [&file](const char* code, const char* what) {
    return tl::unexpected(Problem{
        code, Severity::error, {file, 0, 0}, what, "print a PDF that banxin build has written"});
  };
  if (bytes.empty()) return refuse("print.empty", "the file is empty");
  if (bytes.substr(0, kReach).find("%PDF-") == bytes.npos) {
    return refuse("print.not-pdf", "the file is no PDF");
  }
  const std::size_t tail = bytes.size() - std::min(bytes.size(), kReach);
  if (bytes.find("%%EOF", tail) == bytes.npos) {
    return refuse("print.cut-short", "the file's end is missing");
  }
  return {};
}

}  // namespace banxin
