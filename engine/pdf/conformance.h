#pragma once
// Which standards a document meets: PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Most of
// their clauses hold for every file that write_pdf makes; judged here is what depends on the
// document. tests/pdf/CLAUSES.md lists all of them, clause by clause.
#include <string>

#include "base/problem.h"
#include "pages/page.h"
#include "pdf/glyph_usage.h"

namespace banxin {

struct DocumentInfo {
  std::u32string title;
  std::string language = "zh-CN";
};

// What the metadata may say of a file.
struct Claims {
  bool pdfa = false;   // PDF/A-2u
  bool pdfua = false;  // PDF/UA-1
  friend bool operator==(const Claims&, const Claims&) = default;
};

struct Conformance {
  Claims claims;
  Problems problems;  // notices pdf.not-pdfa, pdf.not-pdfua: all reasons for a claim not made
};

// `usage`: of these pages.
Conformance judge_conformance(const Pages& pages, const GlyphUsage& usage,
                              const DocumentInfo& info);

}  // namespace banxin
