#pragma once
// Divides a text into sentences (。；) of statements: a lead, a run of figures, a tail.
//   出让土地|27宗、2690亩|      创建|1所|省级示范园      由7.1万元 提高到|9.8万元|
#include <string_view>
#include <vector>

#include "indicators/quantity.h"

namespace banxin {

enum class Joiner { comma, pause };

struct Statement {
  Joiner joiner = Joiner::comma;  // what stands before it
  TextRange lead;                 // without figures: the whole item
  TextRange from;                 // 由7.1万元
  std::u32string per_unit;        // with `from`: "/人·月" of 由每人每月…
  TextRange verb;                 // with `from`: 提高到
  std::vector<Quantity> run;
  TextRange tail;
};

using Sentence = std::vector<Statement>;

std::vector<Sentence> split_statements(std::u32string_view text);

}  // namespace banxin
