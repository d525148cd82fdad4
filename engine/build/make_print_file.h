#pragma once
// Pages on sheets as a file for printing: fonts subset and pages drawn on all cores.
#include <vector>

#include "build/make_pdf.h"
#include "pdf/write_print.h"

namespace banxin {

struct PrintJob {
  const Pages& pages;
  const Sheets& sheets;
  std::vector<CopySpot> spots;
  bool duplex = true;
  DocumentInfo info;
};

// `usage`: of the pages, and of what copies draw with the file's fonts.
// Errors: font.subset-failed, pdf.failed.
Result<PrintFile> make_print_file(const PrintJob& job, const GlyphUsage& usage,
                                  const FontSet& fonts, const SlimFaces& slim);

}  // namespace banxin
