#include "report/number_tables.h"

namespace banxin {

void number_tables(Report& report) {
  int last = 0;
  for (Block& block : report.blocks) {
    auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr || !table->label.empty()) continue;
    if (table->number == 0 && table->numbered) table->number = last + 1;
    if (table->number > 0) last = table->number;
  }
}

}  // namespace banxin
