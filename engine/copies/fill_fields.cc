#include "copies/fill_fields.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "copies/check_digits.h"

namespace banxin {
namespace {

constexpr std::u32string_view kCheckDigitsField = U"校验";

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
        auto field = field_of(trimmed(text_.substr(at + 1, end - at - 1), kTypedBlanks));
        if (!field) return tl::unexpected(field.error());
        pieces_.push_back(std::move(*field));
        at = end + 1;
      }
    }
    return std::move(pieces_);
  }

 private:
  void add(char32_t c) {
    if (pieces_.empty() || is_field(pieces_.back())) pieces_.emplace_back();
    pieces_.back().text.push_back(c);
  }

  Problem unpaired() const {
    return {"copies.template",
            Severity::error,
            {},
            fmt::format("a brace in {} has no other half", to_utf8(text_)),
            "write a field as {编号}, and {{ or }} for a brace that is printed"};
  }

  Result<FieldPiece> field_of(std::u32string_view name) const {
    if (const auto column = find_column(delegates_, name)) {
      const bool is_name = delegates_.columns[*column] == kNameColumn;
      return FieldPiece{is_name ? FieldKind::name : FieldKind::column, {}, *column};
    }
    if (name == kCheckDigitsField) return FieldPiece{FieldKind::check_digits};
    return tl::unexpected(Problem{
        "copies.field",
        Severity::error,
        {},
        fmt::format("there is no field {{{}}}", to_utf8(name)),
        fmt::format("the list has: {}; {{{}}} is the check digits of {}", list_columns(delegates_),
                    to_utf8(kCheckDigitsField), to_utf8(kSerialColumn))});
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
  bool has_field = false, has_value = false;
  for (const FieldPiece& piece : fields) {
    const std::size_t begin = filled.text.size();
    if (piece.kind == FieldKind::text) {
      filled.text += piece.text;
      continue;
    }
    filled.text += piece.kind == FieldKind::check_digits ? check_digits(delegate.serial)
                                                         : delegate.values[piece.column];
    has_field = true;
    has_value |= filled.text.size() > begin;
    if (piece.kind == FieldKind::name) {
      filled.name_begin = begin;
      filled.name_end = filled.text.size();
    }
  }
  filled.blank = has_field && !has_value;
  return filled;
}

}  // namespace banxin
