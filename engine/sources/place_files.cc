#include "sources/place_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/characters.h"
#include "sources/decode_text.h"
#include "sources/read_csv.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

constexpr std::size_t kNowhere = std::u32string_view::npos;

// ![caption|alternative](file){attributes}: characters [begin, end) of the line.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct FileLine {
  Piece caption, alternative, file, attributes;
};

std::optional<FileLine> read_file_line(std::u32string_view text) {
  FileLine line;
  std::size_t end = text.size();
  if (text.ends_with(U'}')) {
    const std::size_t open = text.rfind(U'{');
    if (open == kNowhere) return std::nullopt;
    line.attributes = {open + 1, end - 1};
    end = open;
  }
  if (!text.starts_with(U"![") || !text.substr(0, end).ends_with(U')')) return std::nullopt;
  const std::size_t turn = text.substr(0, end).rfind(U"](");
  if (turn == kNowhere || turn < 2 || turn + 3 >= end) return std::nullopt;
  line.file = {turn + 2, end - 1};
  const std::size_t bar = std::min(text.find_first_of(U"|｜", 2), turn);
  line.caption = {2, bar};
  if (bar < turn) line.alternative = {bar + 1, turn};
  return line;
}

bool ends_with_csv(std::u32string_view name) {
  return name.ends_with(U".csv") || name.ends_with(U".CSV");
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
  RichText sign{std::u32string(1, kObjectSign), {}, {}};
  if (!at.source.empty()) {
    sign.source.push_back({0, at.source.front().line, at.source.front().column});
  }
  return sign;
}

RichText slice(const RichText& text, Piece piece) { return slice(text, piece.begin, piece.end); }

class FilePlacer {
 public:
  explicit FilePlacer(Draft& draft) : draft_(draft) {}

  Problems run() {
    for (DraftBlock& block : draft_.blocks) {
      const bool may_name = block.kind == DraftKind::line || block.kind == DraftKind::paragraph;
      if (!may_name) continue;
      const auto line = read_file_line(block.text.text);
      if (!line) continue;
      const std::u32string name = slice(block.text, line->file).text;
      const std::string file = beside(draft_.file, to_utf8(name));
      if (ends_with_csv(name)) {
        place_table(block, *line, file);
      } else {
        place_photo(block, *line, file);
      }
    }
    return std::move(problems_);
  }

 private:
  void place_table(DraftBlock& block, const FileLine& line, const std::string& file) {
    draft_.table_files.push_back(file);
    auto bytes = read_file(file);
    if (!bytes) {
      Problem problem = bytes.error();
      problem.place = place_of(block.text.source, 0, draft_.file);
      problem.what = file + " " + problem.what;
      problems_.push_back(std::move(problem));
      return;
    }
    auto table = read_table_file(*bytes, file);
    if (!table) {
      problems_.push_back(table.error());
      return;
    }
    if (line.attributes.end > 0) report_attributes(block, line, "of a table");
    table->caption = slice(block.text, {line.caption.begin, line.file.begin - 2});
    // The report's problems name the report: in another file, only the line that names it is known.
    const std::vector<SourcePoint> here = sign_of(block.text).source;
    for (auto& row : table->rows) {
      for (DraftCell& cell : row) cell.text.source = here;
    }
    put(block, DraftKind::table, draft_.tables.size());
    draft_.tables.push_back(std::move(*table));
  }

  void place_photo(DraftBlock& block, const FileLine& line, const std::string& file) {
    DraftPhoto photo;
    photo.file = file;
    photo.caption = slice(block.text, line.caption);
    photo.alternative = slice(block.text, line.alternative);
    photo.line = line_of(block.text);
    photo.column = column_of(block.text);
    if (line.attributes.end > 0) {
      const std::string words = to_utf8(slice(block.text, line.attributes).text);
      const auto* const known = std::find_if(
          kPhotoWidthNames.begin(), kPhotoWidthNames.end(),
          [&](std::string_view name) { return words == fmt::format("width={}", name); });
      if (known == kPhotoWidthNames.end()) {
        report_attributes(block, line, "of a photo");
      } else {
        photo.width = static_cast<PhotoWidth>(known - kPhotoWidthNames.begin());
      }
    }
    put(block, DraftKind::photo, draft_.photos.size());
    draft_.photos.push_back(std::move(photo));
  }

  void report_attributes(const DraftBlock& block, const FileLine& line, const char* of_what) {
    problems_.push_back({"image.attribute", Severity::warning,
                         place_of(block.text.source, line.attributes.begin, draft_.file),
                         fmt::format("{{{}}} {} says nothing",
                                     to_utf8(slice(block.text, line.attributes).text), of_what),
                         "a photo may have {width=half} or {width=full}"});
  }

  static void put(DraftBlock& block, DraftKind kind, std::size_t object) {
    block.kind = kind;
    block.object = object;
    block.text = sign_of(block.text);
  }

  Draft& draft_;
  Problems problems_;
};

}  // namespace

std::string beside(const std::string& report, const std::string& name) {
  if (name == "-") return "./-";  // the file of that name, not standard input
  const std::size_t slash = report.rfind('/');
  if (name.starts_with("/") || slash == std::string::npos) return name;
  return report.substr(0, slash + 1) + name;
}

Result<DraftTable> read_table_file(std::string_view bytes, const std::string& file) {
  const auto decoded = decode_text(bytes, file);
  if (!decoded) return tl::unexpected(decoded.error());
  return read_csv(decoded->text, file);
}

void add_table(Draft& draft, DraftTable table, int blank_before) {
  DraftBlock block;
  block.text = sign_of(first_cell(table).text);
  if (table.order.line > 0) block.text.source = {{0, table.order.line, 1}};
  block.kind = DraftKind::table;
  block.blank_before = blank_before;
  block.object = draft.tables.size();
  draft.tables.push_back(std::move(table));
  draft.blocks.push_back(std::move(block));
}

bool names_file(std::u32string_view line) { return read_file_line(line).has_value(); }

Problems place_files(Draft& draft) { return FilePlacer(draft).run(); }

}  // namespace banxin
