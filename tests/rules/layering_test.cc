// The order of the folders of engine/ (engine/LAYERS, bottom first; why: ARCHITECTURE.md), and
// which of them may use which library, files, threads and clocks.
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <regex>

#include "source_tree.h"

namespace banxin::rules {
namespace {

using Strings = std::vector<std::string>;

// What the rules are judged by.
struct Tree {
  Strings layers;               // bottom first
  std::set<std::string> files;  // "folder/file.h"

  std::optional<std::size_t> height(const std::string& layer) const {
    const auto found = std::find(layers.begin(), layers.end(), layer);
    if (found == layers.end()) return {};
    return static_cast<std::size_t>(found - layers.begin());
  }
};

struct File {
  std::string path;  // below engine/
  std::string text;
};

Strings read_layers() {
  Strings layers;
  for (const std::string& line : split_lines(read_file(source_dir() / "engine" / "LAYERS"))) {
    const std::string name = line.substr(0, line.find_first_of("# \t\r"));
    if (!name.empty()) layers.push_back(name);
  }
  return layers;
}

// Files that stand in engine/ itself are the top, main, but the API that the folders above build
// use.
std::string layer_of(const std::string& path) {
  const std::size_t slash = path.find('/');
  if (path == "banxin.h") return "api";
  return slash == std::string::npos ? "main" : path.substr(0, slash);
}

bool is_in(const std::string& name, const Strings& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// ---- Includes of our own -----------------------------------------------------------------------

struct Include {
  std::string name;
  bool quoted = false;
  std::size_t line = 0;
};

std::vector<Include> includes_of(const File& file) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<Include> includes;
  const Strings lines = split_lines(blank_comments(file.text));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (!std::regex_search(lines[i], match, kInclude)) continue;
    includes.push_back({match[2].str(), match[1].str() == "\"", i + 1});
  }
  return includes;
}

// What is wrong with an include, or nothing. Quoted includes are ours; ours are quoted.
std::string judge_own_include(const Tree& tree, const File& file, const Include& include) {
  const bool ours = tree.files.contains(include.name);
  if (!include.quoted) return ours ? "our own headers are included in quotes" : "";
  if (!ours) return "no such file below engine/ (write \"folder/file.h\")";
  const std::string own = layer_of(file.path);
  const std::string other = layer_of(include.name);
  if (!tree.height(other)) return "folder " + other + " is not in engine/LAYERS";
  if (*tree.height(other) > tree.height(own).value_or(0)) return own + " stands below " + other;
  if (own == "pdf" && is_in(other, {"report", "style"})) {
    return "pdf may not know " + other + ": structure travels in the strips";
  }
  return "";
}

Strings layering_violations(const Tree& tree, const File& file) {
  Strings violations;
  if (!tree.height(layer_of(file.path))) {
    violations.push_back(file.path + ": folder is not in engine/LAYERS");
  }
  for (const Include& include : includes_of(file)) {
    const std::string wrong = judge_own_include(tree, file, include);
    if (wrong.empty()) continue;
    violations.push_back(file.path + ":" + std::to_string(include.line) + ": " + include.name +
                         ": " + wrong);
  }
  return violations;
}

// ---- What only some folders may use ------------------------------------------------------------

struct Reserved {
  std::string what;
  std::regex header;  // against the name of an include
  std::regex code;    // against a line without comments and literals
  Strings layers;
  Strings files = {};
};

const std::regex& nothing() {
  static const std::regex kNothing("(?!)");
  return kNothing;
}

const std::vector<Reserved>& reserved_things() {
  static const Strings kFileLayers = {"sources", "style", "images", "fonts",   "copies", "editions",
                                      "build",   "api",   "batch",  "preview", "main"};
  // Durations in figures and ledgers, the age of what is cached; the outputs know no time.
  static const Strings kClockLayers = {"build", "batch", "preview", "main"};
  static const std::vector<Reserved> kReserved = {
      {"HarfBuzz", std::regex(R"(^(harfbuzz/)?hb[.-].*)"), nothing(), {"fonts", "text"}},
      {"ICU",
       std::regex("^unicode/.*"),
       nothing(),
       {"report", "sources", "indicators", "text", "copies"}},
      {"FreeType", std::regex("^(ft2build\\.h|freetype/.*|freetype2/.*)$"), nothing(), {"fonts"}},
      {"libharu", std::regex("^hpdf.*"), nothing(), {}, {"pdf/haru.h", "pdf/haru.cc"}},
      {"SQLite", std::regex("^sqlite3.*"), nothing(), {}, {"batch/ledger.cc"}},
      {"processes",
       std::regex("^(spawn\\.h|sys/wait\\.h)$"),
       std::regex(R"(\b(fork|vfork|posix_spawnp?)\s*\()"),
       {},
       {"batch/worker_process.cc"}},
      {"libcups", std::regex("^cups/.*"), nothing(), {}, {"print/cups_printer.cc"}},
      {"files", std::regex("^(fstream|filesystem|fcntl\\.h|dirent\\.h|sys/(stat|mman)\\.h)$"),
       std::regex(R"(\b(fopen|freopen|fdopen|tmpfile|mkstemp|open|opendir)\s*\()"), kFileLayers},
      {"threads",
       std::regex("^(thread|mutex|atomic|future|shared_mutex|condition_variable|pthread\\.h)$"),
       std::regex(R"(\bstd\s*::\s*(async|thread|jthread|mutex|atomic)\b)"),
       {"build", "preview"},
       {"base/run_parallel.cc", "base/memo.h"}},
      {"clocks",
       std::regex("^(chrono|sys/time\\.h)$"),
       std::regex(R"(\b(time|gettimeofday|clock_gettime|timespec_get|clock)\s*\()"),
       kClockLayers,
       {"fonts/cache_dir.cc"}},
      {"<ctime>", std::regex("^(ctime|time\\.h)$"), nothing(), {}},
  };
  return kReserved;
}

std::string allowed_places(const Reserved& thing) {
  std::string places;
  for (const auto& names : {thing.layers, thing.files}) {
    for (const std::string& name : names) places += (places.empty() ? "" : ", ") + name;
  }
  return places.empty() ? "nowhere" : "only in " + places;
}

void judge_reserved(const File& file, const Reserved& thing, Strings& violations) {
  if (is_in(layer_of(file.path), thing.layers) || is_in(file.path, thing.files)) return;
  const auto add = [&](std::size_t line, const std::string& found) {
    violations.push_back(file.path + ":" + std::to_string(line) + ": " + found + ": " + thing.what +
                         " " + allowed_places(thing));
  };
  for (const Include& include : includes_of(file)) {
    if (std::regex_match(include.name, thing.header)) add(include.line, include.name);
  }
  const Strings lines = split_lines(blank_comments_and_literals(file.text));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (std::regex_search(lines[i], match, thing.code)) add(i + 1, match[0].str());
  }
}

Strings reserved_violations(const File& file) {
  Strings violations;
  for (const Reserved& thing : reserved_things()) judge_reserved(file, thing, violations);
  return violations;
}

std::string joined(const Strings& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// ---- The tree ----------------------------------------------------------------------------------

std::vector<File> read_engine(const Tree& tree) {
  std::vector<File> files;
  for (const std::string& path : tree.files) {
    files.push_back({path, read_file(source_dir() / "engine" / path)});
  }
  return files;
}

TEST(Layering, LayersAreNamedOnceAndEndInMain) {
  const Strings layers = read_layers();
  ASSERT_FALSE(layers.empty()) << "engine/LAYERS is missing or empty";
  EXPECT_EQ(layers.back(), "main");
  EXPECT_EQ(std::set<std::string>(layers.begin(), layers.end()).size(), layers.size());
}

TEST(Layering, EveryIncludeStaysInItsLayerOrBelow) {
  const Tree tree = {read_layers(), engine_files()};
  ASSERT_FALSE(tree.files.empty());
  for (const File& file : read_engine(tree)) {
    const Strings violations = layering_violations(tree, file);
    EXPECT_TRUE(violations.empty()) << joined(violations);
  }
}

TEST(Layering, LibrariesFilesThreadsAndClocksStayInTheirFolders) {
  for (const File& file : read_engine({read_layers(), engine_files()})) {
    const Strings violations = reserved_violations(file);
    EXPECT_TRUE(violations.empty()) << joined(violations);
  }
}

// ---- The checks themselves ---------------------------------------------------------------------

const Tree& small_tree() {
  static const Tree kTree = {
      {"base", "report", "style", "text", "pdf", "build", "api", "preview", "main"},
      {"base/length.h", "report/report.h", "style/layout.h", "text/shape_text.h", "pdf/haru.h",
       "pdf/haru.cc", "stray/file.h", "banxin.h", "main.cc"}};
  return kTree;
}

std::size_t count_layering(const std::string& path, const std::string& text) {
  return layering_violations(small_tree(), {path, text}).size();
}

TEST(LayeringCheck, FindsEveryWrongInclude) {
  EXPECT_EQ(count_layering("base/length.cc", "#include \"text/shape_text.h\"\n"), 1u) << "upward";
  EXPECT_EQ(count_layering("text/a.cc", "#include \"text/missing.h\"\n"), 1u) << "missing";
  EXPECT_EQ(count_layering("text/a.cc", "#include \"shape_text.h\"\n"), 1u) << "without folder";
  EXPECT_EQ(count_layering("text/a.cc", "#include <base/length.h>\n"), 1u) << "in brackets";
  EXPECT_EQ(count_layering("text/a.cc", "#include \"stray/file.h\"\n"), 1u) << "folder unknown";
  EXPECT_EQ(count_layering("stray/file.h", ""), 1u) << "own folder unknown";
  EXPECT_EQ(count_layering("build/a.cc", "#include \"banxin.h\"\n"), 1u) << "the API from below";
  EXPECT_EQ(count_layering("preview/a.cc", "#include \"banxin.h\"\n"), 0u);
  EXPECT_EQ(count_layering("api/a.cc", "#include \"preview/a.h\"\n"), 1u);
  EXPECT_EQ(count_layering("pdf/a.cc", "#include \"report/report.h\"\n"), 1u);
  EXPECT_EQ(count_layering("pdf/a.cc", "#  include \"style/layout.h\"\n"), 1u);
}

TEST(LayeringCheck, AcceptsWhatIsRight) {
  EXPECT_EQ(count_layering("text/a.cc", "#include \"text/shape_text.h\"\n#include <vector>\n"), 0u);
  EXPECT_EQ(count_layering("text/a.cc", "// #include \"pdf/haru.h\"\n"), 0u);
  EXPECT_EQ(count_layering("pdf/a.cc", "#include \"text/shape_text.h\"\n"), 0u);
  EXPECT_EQ(count_layering("main.cc", "#include \"banxin.h\"\n#include \"pdf/haru.h\"\n"), 0u);
}

TEST(LayeringCheck, FindsReservedThings) {
  const std::vector<File> planted = {
      {"lines/a.cc", "#include <hb.h>\n"},
      {"lines/a.cc", "#include <hb-ot.h>\n"},
      {"lines/a.cc", "#include <unicode/brkiter.h>\n"},
      {"text/a.cc", "#include <ft2build.h>\n"},
      {"pdf/write_pdf.cc", "#include <hpdf.h>\n"},
      {"print/print_pdf.cc", "#include <cups/cups.h>\n"},
      {"batch/run_batch.cc", "#include <sqlite3.h>\n"},
      {"batch/run_batch.cc", "#include <sys/wait.h>\n"},
      {"main.cc", "const pid_t child = ::fork();\n"},
      {"pages/a.cc", "#include <fstream>\n"},
      {"pages/a.cc", "#include <filesystem>\n"},
      {"pages/a.cc", "auto* f = std::fopen(a, b);\n"},
      {"pages/a.cc", "int f = ::open(a, 0);\n"},
      {"text/a.cc", "#include <thread>\n"},
      {"text/a.cc", "#include <mutex>\n"},
      {"main.cc", "#include <atomic>\n"},
      {"text/a.cc", "auto f = std::async(g);\n"},
      {"pdf/a.cc", "#include <chrono>\n"},
      {"pdf/a.cc", "auto now = time(nullptr);\n"},
      {"pdf/a.cc", "gettimeofday(&a, nullptr);\n"},
      {"build/a.cc", "#include <ctime>\n"},
  };
  for (const File& file : planted) {
    EXPECT_EQ(reserved_violations(file).size(), 1u) << file.path << ": " << file.text;
  }
}

TEST(LayeringCheck, AcceptsThemWhereTheyBelong) {
  const std::vector<File> right = {
      {"fonts/a.cc", "#include <ft2build.h>\n#include <hb-subset.h>\n#include <fstream>\n"},
      {"text/a.cc", "#include <hb.h>\n#include <unicode/uchar.h>\n"},
      {"pdf/haru.cc", "#include <hpdf.h>\n"},
      {"print/cups_printer.cc", "#include <cups/cups.h>\n"},
      {"batch/ledger.cc", "#include <sqlite3.h>\n#include <fcntl.h>\n"},
      {"batch/worker_process.cc", "#include <sys/wait.h>\nint a = ::fork();\n"},
      {"build/a.cc", "#include <thread>\n#include <chrono>\nauto f = std::async(g);\n"},
      {"pages/a.cc", "// open( and <thread>\nconst char* s = \"fopen(\"; reopen(a); runtime(b);\n"},
  };
  for (const File& file : right) {
    EXPECT_TRUE(reserved_violations(file).empty()) << joined(reserved_violations(file));
  }
}

}  // namespace
}  // namespace banxin::rules
