#include "style/style_photo.h"

#include "style/style_text.h"

namespace banxin {

StyledPhoto style_photo(const PhotoBlock& photo, int ordinal, const Layout& layout) {
  StyledPhoto styled;
  styled.file = photo.file;
  styled.place = {"", photo.line, photo.column};
  styled.width = photo.width;
  const std::u32string label = caption_label(U'图', photo.number, photo.label);
  styled.caption = style_paragraph(with_label(label, photo.caption), Element::caption, layout);
  styled.alternative = photo.alternative;
  if (styled.alternative.empty()) styled.alternative = photo.caption.text;
  if (styled.alternative.empty()) styled.alternative = caption_label(U'图', ordinal, label);
  return styled;
}

}  // namespace banxin
