#include "build/write_file.h"

#include "build/output_file.h"

namespace banxin {

Result<void> write_file(const std::string& path, std::string_view bytes) {
  auto output = OutputFile::create(path);
  if (!output) return tl::unexpected(output.error());
  if (auto written = output->write(bytes); !written) return written;
  return output->commit();
}

}  // namespace banxin
