#pragma once
// Texts with fields of a delegate: 编号：{编号} (B-30). {{ and }} are braces.
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

// `check_digits`: {校验}, those of the serial (check_digits.h), where the list has no such column.
enum class FieldKind { text, column, name, check_digits };

struct FieldPiece {
  FieldKind kind = FieldKind::text;
  std::u32string text = {};  // if it is no field
  std::size_t column = 0;    // of Delegates::columns, of a column or the name
  auto fields() const { return std::tie(kind, text, column); }
  friend bool operator==(const FieldPiece&, const FieldPiece&) = default;
};

inline bool is_field(const FieldPiece& piece) { return piece.kind != FieldKind::text; }

using FieldTemplate = std::vector<FieldPiece>;

// Errors, without a place: copies.field: a column that the list does not have (says which it has);
// copies.template: a brace without its other half.
Result<FieldTemplate> parse_fields(std::u32string_view text, const Delegates& delegates);

struct FilledText {
  std::u32string text;
  std::size_t name_begin = 0, name_end = 0;  // where the name stands; equal: nowhere
  bool blank = false;                        // it has fields, and all are empty
};

FilledText fill_fields(const FieldTemplate& fields, const Delegate& delegate);

}  // namespace banxin
