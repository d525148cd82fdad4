#pragma once
// Texts with fields of a delegate: 编号：{编号} (B-30). {{ and }} are braces.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

struct FieldPiece {
  std::u32string text;                // if it is no field
  std::optional<std::size_t> column;  // of Delegates::columns
  auto fields() const { return std::tie(text, column); }
  friend bool operator==(const FieldPiece&, const FieldPiece&) = default;
};

using FieldTemplate = std::vector<FieldPiece>;

// Errors, without a place: copies.field: a column that the list does not have (says which it has);
// copies.template: a brace without its other half.
Result<FieldTemplate> parse_fields(std::u32string_view text, const Delegates& delegates);

struct FilledText {
  std::u32string text;
  bool has_empty_field = false;  // 座位： of a delegate without a seat
};

FilledText fill_fields(const FieldTemplate& fields, const Delegate& delegate);

}  // namespace banxin
