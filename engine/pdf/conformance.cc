#include "pdf/conformance.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/utf8.h"
#include "pdf/judge_table.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"

namespace banxin {
namespace {

using Reasons = std::vector<std::string>;

constexpr std::size_t kLongestString = 32'767;  // bytes (ISO 19005-2 6.1.13)
constexpr Length kShortestEdge = Length::points(3);
constexpr Length kLongestEdge = Length::points(14'400);

// ISO 19005-2 6.2.11.7.2, ISO 14289-1 7.21.7.
bool is_no_text(char32_t c) { return c == 0 || c == 0xFEFF || c == 0xFFFE; }

// ISO 19005-2 6.2.11.7–8, ISO 14289-1 7.21.7–8.
void judge_glyphs(const GlyphUsage& usage, Reasons& reasons) {
  bool missing = false;
  bool no_text = false;
  for (const FaceUsage& face : usage.faces) {
    for (const auto& [glyph, texts] : face.texts) {
      missing = missing || glyph.index == 0;
      for (const std::u32string& text : texts) {
        no_text = no_text || std::any_of(text.begin(), text.end(), is_no_text);
      }
    }
  }
  if (missing) reasons.emplace_back("a character is drawn as the glyph for missing ones");
  if (no_text) reasons.emplace_back("a glyph stands for U+0000, U+FEFF or U+FFFE");
}

// ISO 19005-2 6.1.13.
void judge_limits(const Pages& pages, const DocumentInfo& info, Reasons& reasons) {
  std::size_t longest = info.title.size() * 4;  // UTF-16 takes four bytes a character at most
  bool sizes = true;
  for (const Page& page : pages.pages) {
    for (const Length edge : {page.width, page.height}) {
      sizes = sizes && edge >= kShortestEdge && edge <= kLongestEdge;
    }
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.drawing) continue;
      for (const Anchor& anchor : placed.drawing->anchors) {
        longest = std::max({longest, anchor.title.size() * 4, anchor.name.size()});
      }
      for (const Link& link : placed.drawing->links) {
        longest = std::max(longest, link.target.size() * 4);
      }
    }
  }
  if (!sizes) reasons.emplace_back("a page is smaller than 3 pt or larger than 14,400 pt");
  if (longest > kLongestString - 2) {
    reasons.emplace_back("the title, a heading or an address has more than 8,000 characters");
  }
}

// ISO 19005-2 6.2.4.3: the output intent is RGB.
void judge_images(const Pages& pages, Reasons& reasons) {
  for (const Page& page : pages.pages) {
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.drawing) continue;
      for (const Image& image : placed.drawing->images) {
        if (image.index >= pages.images.size()) continue;
        const EncodedImage& data = *pages.images[image.index];
        if (data.colour != ImageColour::cmyk || !data.profile.empty()) continue;
        reasons.emplace_back("a picture is in CMYK without a colour profile");
        return;
      }
    }
  }
}

// ISO 14289-1 7.4.2.
void judge_headings(const StructureTree& tags, Reasons& reasons) {
  int before = 0;
  for (const StructureNode& node : tags) {
    if (!is_heading(node.role)) continue;
    const int level = level_of(node.role);
    if (level > before + 1) {
      reasons.push_back(before == 0
                            ? fmt::format("the first heading is H{}", level)
                            : fmt::format("a heading H{} follows a heading H{}", level, before));
      return;
    }
    before = level;
  }
}

// ISO 14289-1 7.3, 7.5.
void judge_elements(const StructureTree& tags, Reasons& reasons) {
  const NodeChildren children = children_of(tags);
  bool tables = true;
  bool figures = true;
  for (std::size_t node = 0; node < tags.size(); ++node) {
    if (tags[node].role == StructureRole::table) {
      tables = tables && is_regular_table(tags, children, node);
    }
    if (tags[node].role == StructureRole::figure) {
      figures = figures && !tags[node].alternative.empty();
    }
  }
  if (!tables) reasons.emplace_back("the rows of a table have different widths, or no head");
  if (!figures) reasons.emplace_back("a figure has no alternative text");
}

// ISO 14289-1 7.18.5: a link is in a Link element.
void judge_links(const Pages& pages, Reasons& reasons) {
  for (const PlacedLink& link : collect_links(pages, collect_destinations(pages))) {
    const auto node = static_cast<std::size_t>(link.tag);
    if (link.tag != kArtifact && node < pages.tags.size() &&
        pages.tags[node].role == StructureRole::link) {
      continue;
    }
    reasons.emplace_back("a link is no part of the text");
    return;
  }
}

// ISO 14289-1 7.1, 7.2.
void judge_info(const DocumentInfo& info, Reasons& reasons) {
  if (legal_characters(info.title).empty()) reasons.emplace_back("the report has no title");
  if (info.language.empty()) reasons.emplace_back("the language is not known");
}

void report(const char* code, const char* standard, const Reasons& reasons, Problems& problems) {
  if (reasons.empty()) return;
  problems.push_back(
      {code,
       Severity::notice,
       {},
       fmt::format("the PDF does not claim {}: {}", standard, fmt::join(reasons, "; ")),
       ""});
}

}  // namespace

Conformance judge_conformance(const Pages& pages, const GlyphUsage& usage,
                              const DocumentInfo& info) {
  Reasons archive;
  Reasons access;
  judge_glyphs(usage, archive);
  access = archive;
  judge_limits(pages, info, archive);
  judge_images(pages, archive);
  judge_info(info, access);
  judge_headings(pages.tags, access);
  judge_elements(pages.tags, access);
  judge_links(pages, access);
  Conformance result;
  result.claims = {archive.empty(), access.empty()};
  report("pdf.not-pdfa", "PDF/A-2u", archive, result.problems);
  report("pdf.not-pdfua", "PDF/UA-1", access, result.problems);
  return result;
}

}  // namespace banxin
