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

// What pages and the lettering of their sheets draw.
GlyphUsage print_usage(const Pages& pages, const Sheets& sheets);

// `usage`: print_usage(), and of what copies draw with the file's fonts.
// Errors: font.subset-failed, pdf.failed.
Result<PrintFile> make_print_file(const PrintJob& job, const GlyphUsage& usage,
                                  const FontSet& fonts, const SlimFaces& slim);

}  // namespace banxin
