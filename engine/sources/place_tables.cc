#include "sources/place_tables.h"

#include "sources/decode_text.h"
#include "sources/read_csv.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

// ![caption](file.csv): where the caption ends and the file begins and ends.
struct TableLine {
  std::size_t caption_end = 0;  // 0 = the line names no table
  std::size_t file_begin = 0;
  std::size_t file_end = 0;
};

bool ends_with_csv(std::u32string_view name) {
  return name.ends_with(U".csv") || name.ends_with(U".CSV");
}

TableLine read_table_line(std::u32string_view text) {
  if (!text.starts_with(U"![") || !text.ends_with(U")")) return {};
  const std::size_t turn = text.rfind(U"](");
  if (turn == std::u32string_view::npos) return {};
  const TableLine line{turn, turn + 2, text.size() - 1};
  const auto name = text.substr(line.file_begin, line.file_end - line.file_begin);
  return ends_with_csv(name) ? line : TableLine{};
}

// `name` seen from the folder of `report`.
std::string beside(const std::string& report, const std::string& name) {
  const std::size_t slash = report.rfind('/');
  if (name.starts_with("/") || slash == std::string::npos) return name;
  return report.substr(0, slash + 1) + name;
}

DraftCell first_cell(const DraftTable& table) {
  for (const auto& row : table.rows) {
    for (const DraftCell& cell : row) {
      if (!cell.text.source.empty()) return cell;
    }
  }
  return {};
}

RichText sign_of(const RichText& at) {
  RichText sign{std::u32string(1, kTableSign), {}, {}};
  if (!at.source.empty()) {
    sign.source.push_back({0, at.source.front().line, at.source.front().column});
  }
  return sign;
}

}  // namespace

Result<DraftTable> read_table_file(std::string_view bytes, const std::string& file) {
  const auto decoded = decode_text(bytes, file);
  if (!decoded) return tl::unexpected(decoded.error());
  return read_csv(decoded->text, file);
}

void add_table(Draft& draft, DraftTable table, int blank_before) {
  DraftBlock block;
  block.text = sign_of(first_cell(table).text);
  block.kind = DraftKind::table;
  block.blank_before = blank_before;
  block.table = draft.tables.size();
  draft.tables.push_back(std::move(table));
  draft.blocks.push_back(std::move(block));
}

Problems place_tables(Draft& draft) {
  Problems problems;
  for (DraftBlock& block : draft.blocks) {
    const TableLine line = read_table_line(block.text.text);
    const bool may_name = block.kind == DraftKind::line || block.kind == DraftKind::paragraph;
    if (line.caption_end == 0 || !may_name) continue;
    const std::string name =
        to_utf8(block.text.text.substr(line.file_begin, line.file_end - line.file_begin));
    const std::string file = beside(draft.file, name);
    auto bytes = read_file(file);
    if (!bytes) {
      Problem problem = bytes.error();
      problem.place = place_of(block.text.source, 0, draft.file);
      problem.what = file + " " + problem.what;
      problems.push_back(std::move(problem));
      continue;
    }
    auto table = read_table_file(*bytes, file);
    if (!table) {
      problems.push_back(table.error());
      continue;
    }
    table->caption = slice(block.text, 2, static_cast<TextOffset>(line.caption_end));
    // The report's problems name the report: in another file, only the line that names it is known.
    const std::vector<SourcePoint> here = sign_of(block.text).source;
    for (auto& row : table->rows) {
      for (DraftCell& cell : row) cell.text.source = here;
    }
    block.kind = DraftKind::table;
    block.table = draft.tables.size();
    block.text = sign_of(block.text);
    draft.tables.push_back(std::move(*table));
  }
  return problems;
}

}  // namespace banxin
