#include "build/record_typeset.h"

#include "editions/record_edition.h"

namespace banxin {

Edition record_typeset(const Typeset& set,
                       const std::vector<std::pair<std::string, std::string>>& settings,
                       const Sheets* sheets, const FontSet& fonts) {
  return record_edition({set.pages, set.styled.layout, set.styled.title, settings,
                         record_pages(set.parts, set.cut), set.kept},
                        sheets, fonts);
}

}  // namespace banxin
