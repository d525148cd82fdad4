#include "batch/read_jobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.h"
#include "sources/decode_text.h"
#include "sources/place_files.h"
#include "sources/read_csv.h"
#include "sources/read_text.h"
#include "style/split_setting.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestList = 500'000'000;  // bytes

enum Column { kReport, kOutput, kLayout, kData, kSettings, kImpose, kDelegates, kColumns };
constexpr std::array<std::array<const char*, 2>, kColumns> kColumnNames = {{{"report", "报告"},
                                                                            {"output", "输出"},
                                                                            {"layout", "版式"},
                                                                            {"data", "数据"},
                                                                            {"settings", "设置"},
                                                                            {"impose", "拼版"},
                                                                            {"delegates", "名单"}}};

std::optional<Column> column_named(const std::string& name) {
  for (std::size_t i = 0; i < kColumnNames.size(); ++i) {
    const auto& names = kColumnNames[i];
    if (std::find(names.begin(), names.end(), name) != names.end()) return static_cast<Column>(i);
  }
  return std::nullopt;
}

Problem list_error(const char* code, Place place, std::string what, std::string remedy) {
  return {code, Severity::error, std::move(place), std::move(what), std::move(remedy)};
}

constexpr const char* kHeadRow =
    "the head row has report, and any of output, layout, data, settings, impose, delegates";

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', at), end);
    if (end > first) parts.push_back(text.substr(first, end - first));
    at = end + 1;
  }
  return parts;
}

// ---- CSV ---------------------------------------------------------------------------------------

class CsvJobs {
 public:
  explicit CsvJobs(JobList& list) : list_(list) {}

  void read(const DraftTable& table) {
    if (table.rows.empty()) return;
    read_head(table.rows.front());
    if (has_errors(list_.problems)) return;
    for (std::size_t i = 1; i < table.rows.size(); ++i) read_row(table.rows[i]);
  }

 private:
  void read_head(const std::vector<DraftCell>& cells) {
    for (const DraftCell& cell : cells) {
      const std::string name = to_utf8(cell.text.text);
      const auto column = column_named(name);
      if (!column) {
        list_.problems.push_back(list_error("jobs.column", place_of(cell),
                                            fmt::format("no column is named {}", name), kHeadRow));
      } else if (std::find(columns_.begin(), columns_.end(), *column) != columns_.end()) {
        list_.problems.push_back(list_error("jobs.column", place_of(cell),
                                            fmt::format("the column {} is here twice", name),
                                            "delete one of the two"));
      }
      columns_.push_back(column.value_or(kColumns));
    }
    if (std::find(columns_.begin(), columns_.end(), kReport) == columns_.end()) {
      list_.problems.push_back(
          list_error("jobs.column", {list_.file, 1, 0}, "there is no column report", kHeadRow));
    }
  }

  Place place_of(const DraftCell& cell) const { return {list_.file, line_of(cell.text), 0}; }

  void read_row(const std::vector<DraftCell>& cells) {
    Job job;
    for (const DraftCell& cell : cells) {
      if (job.line == 0) job.line = line_of(cell.text);
    }
    if (cells.size() > columns_.size()) {
      list_.problems.push_back(list_error("jobs.column", {list_.file, job.line, 0},
                                          "the row has more cells than there are columns",
                                          "put a text that has a comma in it in quotes"));
    }
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      put(job, columns_[i], to_utf8(cells[i].text.text));
    }
    list_.jobs.push_back(std::move(job));
  }

  void put(Job& job, Column column, std::string text) {
    if (column == kReport) job.report = std::move(text);
    if (column == kOutput) job.output = std::move(text);
    if (column == kLayout) job.layout = std::move(text);
    if (column == kImpose) job.impose = std::move(text);
    if (column == kDelegates) job.delegates = std::move(text);
    if (column == kData) job.data = split(text);
    if (column != kSettings) return;
    for (const std::string& part : split(text)) {
      auto setting = split_setting(part);
      if (setting) {
        job.settings.push_back(std::move(*setting));
      } else {
        list_.problems.push_back(list_error("jobs.setting", {list_.file, job.line, 0},
                                            setting.error().what, setting.error().remedy));
      }
    }
  }

  JobList& list_;
  std::vector<Column> columns_;
};

// ---- JSON Lines --------------------------------------------------------------------------------

using Json = nlohmann::ordered_json;

bool put_json(Job& job, Column column, const Json& value) {
  if (column == kData && value.is_array()) {
    for (const Json& file : value) {
      if (!file.is_string()) return false;
      job.data.push_back(file);
    }
    return true;
  }
  if (column == kSettings) {
    if (!value.is_object()) return false;
    for (const auto& [key, setting] : value.items()) {
      if (setting.is_structured() || setting.is_null()) return false;
      job.settings.emplace_back(key,
                                setting.is_string() ? setting.get<std::string>() : setting.dump());
    }
    return true;
  }
  if (!value.is_string()) return false;
  const auto text = value.get<std::string>();
  if (column == kReport) job.report = text;
  if (column == kOutput) job.output = text;
  if (column == kLayout) job.layout = text;
  if (column == kImpose) job.impose = text;
  if (column == kDelegates) job.delegates = text;
  if (column == kData) job.data = {text};
  return true;
}

void read_json_line(std::string_view line, int number, JobList& list) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) {
    list.problems.push_back(list_error("jobs.syntax", {list.file, number, 0},
                                       "the line is no JSON object",
                                       "write one object a line: {\"report\": \"a.txt\"}"));
    return;
  }
  Job job;
  job.line = number;
  for (const auto& [key, value] : json.items()) {
    const auto column = column_named(key);
    if (!column) {
      list.problems.push_back(
          list_error("jobs.column", {list.file, number, 0}, fmt::format("a job has no {}", key),
                     "report, output, layout, data, settings, impose, delegates"));
    } else if (!put_json(job, *column, value)) {
      list.problems.push_back(list_error(
          "jobs.syntax", {list.file, number, 0}, fmt::format("{} is of the wrong type", key),
          "data is a list of files, settings an object of values, all else a text"));
    }
  }
  list.jobs.push_back(std::move(job));
}

void read_json_lines(std::string_view text, JobList& list) {
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    ++number;
    if (line.find_first_not_of(" \t\r") != line.npos) read_json_line(line, number, list);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// ---- Folders -----------------------------------------------------------------------------------

bool is_hidden(const fs::path& path) { return path.filename().string().front() == '.'; }

void read_folder(JobList& list) {
  std::error_code error;
  std::vector<std::string> names;
  fs::recursive_directory_iterator entry(list.file, error), end;
  while (!error && entry != end) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file(error) &&
               (entry->path().extension() == ".txt" || entry->path().extension() == ".md")) {
      names.push_back(entry->path().lexically_relative(list.file).string());
    }
    entry.increment(error);
  }
  if (error) {
    list.problems.push_back({"file.unreadable",
                             Severity::error,
                             {list.file, 0, 0},
                             fmt::format("cannot be read: {}", error.message()),
                             "check the rights of the folder",
                             Blame::environment});
  }
  std::sort(names.begin(), names.end());
  for (std::string& name : names) {
    Job job;
    job.report = (fs::path(list.file) / name).string();
    job.output = fs::path(name).replace_extension(".pdf").string();
    list.jobs.push_back(std::move(job));
  }
}

// ---- All ---------------------------------------------------------------------------------------

void read_list(JobList& list) {
  const auto bytes = read_file(list.file, kLargestList);
  const auto decoded = bytes ? decode_text(*bytes, list.file) : tl::unexpected(bytes.error());
  if (!decoded) {
    list.problems.push_back(decoded.error());
    return;
  }
  const std::size_t first = decoded->text.find_first_not_of(U" \t\r\n");
  if (first != decoded->text.npos && decoded->text[first] == U'{') {
    read_json_lines(to_utf8(decoded->text), list);
  } else if (const auto table = read_csv(decoded->text, list.file)) {
    CsvJobs(list).read(*table);
  } else {
    list.problems.push_back(table.error());
  }
  for (Job& job : list.jobs) {
    if (job.report.empty()) {
      list.problems.push_back(list_error("jobs.report", {list.file, job.line, 0},
                                         "the job names no report", "name its file"));
      continue;
    }
    if (job.output.empty()) job.output = fs::path(job.report).replace_extension(".pdf").string();
    job.report = beside(list.file, job.report);
    for (std::string& file : job.data) file = beside(list.file, file);
    if (!job.delegates.empty()) job.delegates = beside(list.file, job.delegates);
  }
}

}  // namespace

JobList read_jobs(const std::string& path) {
  JobList list;
  list.file = path;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    read_folder(list);
  } else {
    read_list(list);
  }
  if (list.jobs.empty() && !has_errors(list.problems)) {
    list.problems.push_back(list_error("jobs.empty", {path, 0, 0}, "there is no job in it",
                                       "name a list of jobs, or a folder of .txt and .md files"));
  }
  return list;
}

}  // namespace banxin
