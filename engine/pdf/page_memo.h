#pragma once
// PageMemo: content streams of pages drawn before. A key stands for all that draw_page() reads:
// size, drawings and their places, the roles of their tags, and which font resources glyphs of
// several texts are drawn with. Numbers of tags are counted from the page's first, so a page that
// only moved in the document is found. One memo belongs to one FontSet.
#include <cstddef>
#include <vector>

#include "base/memo.h"
#include "pdf/write_pdf.h"

namespace banxin {

class PageMemo {
 public:
  explicit PageMemo(std::size_t most_bytes)
      : drawings_("drawing", most_bytes / 2), pages_("page", most_bytes / 2) {}

  struct Known {
    PageStream stream;
    bool anew = false;  // was not known
  };
  // As draw_page(). `aliases`: aliases_of(usage).
  Known draw(const Page& page, const StructureTree& tags, const FontSet& fonts,
             const GlyphUsage& usage, const Fingerprint& aliases);

  // Of what is drawn: anchors, links and slots are not.
  static Fingerprint content_of(const Drawing& drawing);
  // Of the glyphs that stand for several texts.
  static Fingerprint aliases_of(const GlyphUsage& usage);

  void age() {
    drawings_.age();
    pages_.age();
  }
  std::vector<MemoCounts> counts() const { return {pages_.counts()}; }

 private:
  // Drawings are not changed once they are shared: while one is kept, its address stands for it.
  struct KnownDrawing {
    SharedDrawing drawing;
    Fingerprint content;
    std::vector<TagIndex> tags;  // its runs' and images', each once
  };
  // By the place of the drawing among the page's; null where the page has none.
  std::vector<Memo<KnownDrawing>::Shared> know(const Page& page);
  Fingerprint key_of(const Page& page, const StructureTree& tags, TagIndex first_tag,
                     const Fingerprint& aliases);

  Memo<KnownDrawing> drawings_;
  Memo<PageStream> pages_;
};

}  // namespace banxin
