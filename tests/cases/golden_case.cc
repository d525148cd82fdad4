#include "cases/golden_case.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;

const char kCases[] = BANXIN_SOURCE_DIR "/tests/cases";

std::string path_of(const std::string& name) { return std::string(kCases) + "/" + name + ".case"; }

void read_header(GoldenCase& golden) {
  std::istringstream words(golden.header.substr(4));
  words >> golden.name;
  for (std::string word; words >> word;) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos) {
      throw std::runtime_error(golden.file + ": not KEY=VALUE: " + golden.header);
    }
    const std::string key = word.substr(0, sign);
    const std::string value = word.substr(sign + 1);
    if (key == "stage") {
      golden.stage = value;
    } else if (key == "layout") {
      golden.layout = value;
    } else if (key == "name") {
      golden.report = value;
    } else if (key == "data") {
      golden.data.push_back(value);
    } else {
      golden.settings.emplace_back(key, value);
    }
  }
}

// Data files are named as the case names them.
std::string without_folder(std::string text) {
  const std::string folder = std::string(kCases) + "/";
  for (std::size_t at = text.find(folder); at != text.npos; at = text.find(folder, at)) {
    text.erase(at, folder.size());
  }
  return text;
}

void trim_end(std::string& text) {
  while (text.ends_with("\n\n")) text.pop_back();
  if (text == "\n") text.clear();
}

}  // namespace

CaseFile read_cases(const std::string& name) {
  CaseFile file;
  std::ifstream stream(path_of(name), std::ios::binary);
  enum { comments, source, expected } in = comments;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("=== ")) {
      GoldenCase& golden = file.cases.emplace_back();
      golden.file = name;
      golden.header = line;
      read_header(golden);
      in = comments;
      continue;
    }
    if (file.cases.empty()) {
      file.preamble += line + "\n";
      continue;
    }
    GoldenCase& golden = file.cases.back();
    if (in == comments && line.starts_with("# ")) {
      golden.comments.push_back(line);
      continue;
    }
    if (in == comments) in = source;
    if (in == source && line == "---") {
      in = expected;
      continue;
    }
    (in == source ? golden.source : golden.expected) += line + "\n";
  }
  for (GoldenCase& golden : file.cases) trim_end(golden.expected);
  return file;
}

void write_cases(const std::string& name, const CaseFile& file) {
  std::ofstream out(path_of(name), std::ios::binary);
  out << file.preamble;
  for (const GoldenCase& golden : file.cases) {
    if (&golden != &file.cases.front()) out << "\n";
    out << golden.header << "\n";
    for (const std::string& comment : golden.comments) out << comment << "\n";
    out << golden.source << "---\n" << golden.expected;
  }
}

std::vector<GoldenCase> all_cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kCases)) {
    if (entry.path().extension() == ".case") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<GoldenCase> cases;
  for (const std::string& name : names) {
    for (GoldenCase& golden : read_cases(name).cases) cases.push_back(std::move(golden));
  }
  return cases;
}

std::string run_case(const GoldenCase& golden) {
  const std::string name = golden.report.empty() ? golden.file + ".case" : golden.report;
  BuildRequest request{name, golden.source, golden.layout, golden.settings};
  for (const std::string& data : golden.data) request.data.push_back(kCases + ("/" + data));
  if (golden.stage == "problems") {
    std::string text;
    for (const Problem& problem : metric_engine().build(request).problems) {
      text += to_string(problem) + "\n";
    }
    return without_folder(std::move(text));
  }
  const auto dumped = metric_engine().dump(golden.stage, request);
  return dumped ? *dumped : without_folder(to_string(dumped.error()) + "\n");
}

}  // namespace banxin::testing
