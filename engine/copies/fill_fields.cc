#include "copies/fill_fields.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace banxin {
namespace {

class FieldParser {
 public:
  FieldParser(std::u32string_view text, const Delegates& delegates)
      : text_(text), delegates_(delegates) {}

  Result<FieldTemplate> run() && {
    for (std::size_t at = 0; at < text_.size();) {
      const char32_t c = text_[at];
      const bool brace = c == U'{' || c == U'}';
      if (brace && at + 1 < text_.size() && text_[at + 1] == c) {
        add(c);
        at += 2;
      } else if (!brace) {
        add(c);
        ++at;
      } else {
        const std::size_t end = text_.find_first_of(U"{}", at + 1);
        if (c == U'}' || end == text_.npos || text_[end] != U'}') return tl::unexpected(unpaired());
        const auto column = column_of(text_.substr(at + 1, end - at - 1));
        if (!column) return tl::unexpected(column.error());
        pieces_.push_back({{}, *column});
        at = end + 1;
      }
    }
    return std::move(pieces_);
  }

 private:
  void add(char32_t c) {
    if (pieces_.empty() || pieces_.back().column) pieces_.emplace_back();
    pieces_.back().text.push_back(c);
  }

  Problem unpaired() const {
    return {"copies.template",
            Severity::error,
            {},
            fmt::format("a brace in {} has no other half", to_utf8(text_)),
            "write a field as {编号}, and {{ or }} for a brace that is printed"};
  }

  Result<std::size_t> column_of(std::u32string_view name) const {
    if (const auto column = find_column(delegates_, trimmed(name, kTypedBlanks))) return *column;
    return tl::unexpected(Problem{"copies.field",
                                  Severity::error,
                                  {},
                                  fmt::format("there is no field {{{}}}", to_utf8(name)),
                                  fmt::format("the list has: {}", list_columns(delegates_))});
  }

  std::u32string_view text_;
  const Delegates& delegates_;
  FieldTemplate pieces_;
};

}  // namespace

Result<FieldTemplate> parse_fields(std::u32string_view text, const Delegates& delegates) {
  return FieldParser(text, delegates).run();
}

FilledText fill_fields(const FieldTemplate& fields, const Delegate& delegate) {
  FilledText filled;
  for (const FieldPiece& piece : fields) {
    const std::u32string& text = piece.column ? delegate.values[*piece.column] : piece.text;
    if (piece.column && text.empty()) filled.has_empty_field = true;
    filled.text += text;
  }
  return filled;
}

}  // namespace banxin
