// Soft sizes: a file of engine/ has at most 400 lines, a function at most 60. A bigger one is
// listed with its reason in tests/rules/size-exceptions.txt, and no longer listed when it has
// become smaller.
#include <gtest/gtest.h>

#include <map>

#include "source_tree.h"

namespace banxin::rules {
namespace {

constexpr std::size_t kMostLinesOfFile = 400;
constexpr std::size_t kMostLinesOfFunction = 60;

// A file ("engine/lines/break_lines.cc") or a function in it ("….cc:break_lines").
using Sizes = std::map<std::string, std::size_t>;

std::size_t count_lines(const std::string& text) { return split_lines(text).size(); }

// ---- Functions, found by their braces ----------------------------------------------------------

// Blanks preprocessor lines, whose braces need not match.
std::string blank_directives(std::string text) {
  bool directive = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t first = text.find_first_not_of(" \t", at);
    directive = directive || (first < end && text[first] == '#');
    const bool continued = end > at && text[end - 1] == '\\';
    if (directive)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    directive = directive && continued;
    at = end + 1;
  }
  return text;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || !is_word(text[word.size()]));
}

std::string_view without_leading_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// What stands before a brace, without `template <…>`, `public:` and `[[…]]`.
std::string_view without_prefixes(std::string_view head) {
  for (;;) {
    head = without_leading_blanks(head);
    std::size_t end = 0;
    if (starts_with_word(head, "template")) {
      int depth = 0;
      for (end = head.find('<'); end < head.size(); ++end) {
        depth += head[end] == '<' ? 1 : head[end] == '>' ? -1 : 0;
        if (depth == 0) break;
      }
    } else if (head.starts_with("[[")) {
      end = head.find("]]") + 1;
    } else if (starts_with_word(head, "public") || starts_with_word(head, "private") ||
               starts_with_word(head, "protected")) {
      end = head.find(':');
    } else {
      return head;
    }
    if (end >= head.size()) return {};
    head.remove_prefix(end + 1);
  }
}

enum class Opens { scope, value, function };

// What a brace opens that does not stand inside a function.
Opens what_opens(std::string_view head) {
  for (std::string_view word : {"namespace", "class", "struct", "union", "enum", "extern"}) {
    if (starts_with_word(head, word) && (word != "extern" || head.find('(') == head.npos)) {
      return Opens::scope;
    }
  }
  if (starts_with_word(head, "inline") && head.find("namespace") != head.npos) return Opens::scope;
  const std::size_t equals = head.find('=');
  const bool is_operator = head.find("operator") < equals;
  if (!is_operator && equals < head.find('(') && head.find('[') == head.npos) return Opens::value;
  if (head.find('(') == head.npos && !head.empty()) return Opens::value;
  return Opens::function;
}

// The word before the first parenthesis, with its class if it is given: "FontSet::choose".
std::string name_of_function(std::string_view head) {
  std::size_t end = std::min(head.find('('), head.size());
  while (end > 0 && head[end - 1] == ' ') --end;
  std::size_t begin = end;
  if (const std::size_t at = head.find("operator"); at < end) begin = at;
  while (begin > 0 &&
         (is_word(head[begin - 1]) || head[begin - 1] == ':' || head[begin - 1] == '~')) {
    --begin;
  }
  return std::string(head.substr(begin, end - begin));
}

// Every function of a file with its lines, from its return type to its closing brace.
class FunctionFinder {
 public:
  explicit FunctionFinder(std::string_view text)
      : code_(blank_directives(blank_comments_and_literals(text))) {}

  Sizes run() {
    for (std::size_t at = 0; at < code_.size(); ++at) {
      const char c = code_[at];
      if (c == '{') open(at);
      if (c == '}') close(at);
      if (c == ';' || c == '{' || c == '}') head_begin_ = at + 1;
    }
    balanced_ = balanced_ && open_.empty();
    return std::move(sizes_);
  }
  bool balanced() const { return balanced_; }

 private:
  struct Brace {
    Opens opens;
    std::string name;
    std::size_t begin = 0;
  };

  void open(std::size_t at) {
    const std::string_view head =
        without_prefixes(std::string_view(code_).substr(head_begin_, at - head_begin_));
    const bool inside = !open_.empty() && open_.back().opens != Opens::scope;
    if (inside) {
      open_.push_back({Opens::value, "", at});
      return;
    }
    const std::size_t begin =
        head.empty() ? at : static_cast<std::size_t>(head.data() - code_.data());
    open_.push_back({what_opens(head), name_of_function(head), begin});
  }

  void close(std::size_t at) {
    if (open_.empty()) {
      balanced_ = false;
      return;
    }
    const Brace brace = open_.back();
    open_.pop_back();
    if (brace.opens != Opens::function) return;
    std::size_t& lines = sizes_[brace.name];
    lines = std::max(lines, line_of(code_, at) - line_of(code_, brace.begin) + 1);
  }

  std::string code_;
  std::size_t head_begin_ = 0;
  std::vector<Brace> open_;
  bool balanced_ = true;
  Sizes sizes_;
};

// ---- The rule ----------------------------------------------------------------------------------

// The files and functions of a text that are too long.
Sizes too_long(const std::string& path, const std::string& text) {
  Sizes found;
  if (const std::size_t lines = count_lines(text); lines > kMostLinesOfFile) found[path] = lines;
  for (const auto& [name, lines] : FunctionFinder(text).run()) {
    if (lines > kMostLinesOfFunction) found[path + ":" + name] = lines;
  }
  return found;
}

// "engine/lines/break_lines.cc:break_lines  the reason", one a line.
std::map<std::string, std::string> read_exceptions(const std::string& text) {
  std::map<std::string, std::string> reasons;
  for (const std::string& line : split_lines(text)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t end = std::min(line.find(' '), line.size());
    reasons[line.substr(0, end)] = without_leading_blanks(std::string_view(line).substr(end));
  }
  return reasons;
}

const std::filesystem::path& exceptions_file() {
  static const auto kFile = source_dir() / "tests" / "rules" / "size-exceptions.txt";
  return kFile;
}

Sizes too_long_in_engine() {
  Sizes found;
  for (const std::string& path : engine_files()) {
    found.merge(too_long("engine/" + path, read_file(source_dir() / "engine" / path)));
  }
  return found;
}

TEST(Size, FilesAndFunctionsAreShortOrExcused) {
  const auto reasons = read_exceptions(read_file(exceptions_file()));
  for (const auto& [name, lines] : too_long_in_engine()) {
    EXPECT_TRUE(reasons.contains(name))
        << name << " has " << lines << " lines (a file may have " << kMostLinesOfFile
        << ", a function " << kMostLinesOfFunction
        << "): cut it, or give a reason in tests/rules/size-exceptions.txt";
  }
}

TEST(Size, ExcusesHaveReasonsAndAreNeeded) {
  ASSERT_TRUE(std::filesystem::exists(exceptions_file()));
  const Sizes found = too_long_in_engine();
  for (const auto& [name, reason] : read_exceptions(read_file(exceptions_file()))) {
    EXPECT_FALSE(reason.empty()) << name << " has no reason";
    EXPECT_TRUE(found.contains(name)) << name << " is short or gone: delete its line";
  }
}

TEST(Size, EveryFileCanBeRead) {
  for (const std::string& path : engine_files()) {
    FunctionFinder finder(read_file(source_dir() / "engine" / path));
    finder.run();
    EXPECT_TRUE(finder.balanced()) << "braces do not match: engine/" << path;
  }
}

// ---- The check itself --------------------------------------------------------------------------

std::string lines_of_code(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "  if (a) { b(\"}\"); }  // {\n";
  return text;
}

TEST(SizeCheck, MeasuresFunctions) {
  const std::string text =
      "#define X {\nnamespace a {\nstruct B { int c = f({1}); B() : d{1} {\n}\n};\n"
      "template <typename T = int>\nstd::vector<T> g(int a = 3,\n  int b = 4) {\n" +
      lines_of_code(57) + "}\nconst int k[] = {\n" + lines_of_code(70) +
      "};\nbool B::operator==(const B&) const {\n" + lines_of_code(59) + "}\n}\n";
  const Sizes found = too_long("x.cc", text);
  EXPECT_EQ(found, (Sizes{{"x.cc:B::operator==", 61}}));
  Sizes all = FunctionFinder(text).run();
  EXPECT_EQ(all["g"], 60u);
}

TEST(SizeCheck, FindsLongFiles) {
  EXPECT_TRUE(too_long("x.h", std::string(400, '\n')).empty());
  EXPECT_EQ(too_long("x.h", std::string(401, '\n')), (Sizes{{"x.h", 401}}));
}

}  // namespace
}  // namespace banxin::rules
