#pragma once
// Golden cases: files NAME.case of a source text and what a stage makes of it.
//
//   === name stage=galley indicators=list        options: stage (report), layout (handout), name,
//                                                data (a file beside), layout keys
//   # S-05, T-18                                 the rules the case is about
//   source text …
//   ---
//   what `banxin dump --stage` prints
//
// `name=report.md` is the name of the report: Markdown. Empty lines at the end of what is expected
// do not count. The stage `problems` is what a build reports.
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace banxin::testing {

struct GoldenCase {
  std::string file;    // NAME of NAME.case
  std::string header;  // the line, === included
  std::vector<std::string> comments;
  std::string source;
  std::string expected;

  std::string name;
  std::string stage = "report";
  std::string layout = "handout";
  std::string report;  // its name; empty: FILE.case
  std::vector<std::pair<std::string, std::string>> settings;
  std::vector<std::string> data;  // files in tests/cases/
};

struct CaseFile {
  std::string preamble;  // lines above the first case
  std::vector<GoldenCase> cases;
};

CaseFile read_cases(const std::string& name);
void write_cases(const std::string& name, const CaseFile& file);

// The cases of every file in tests/cases/, by file name.
std::vector<GoldenCase> all_cases();

// What the engine makes of the case now.
std::string run_case(const GoldenCase& golden);

// Shown by `--gtest_list_tests`.
inline void PrintTo(const GoldenCase& golden, std::ostream* out) { *out << golden.header; }

}  // namespace banxin::testing
