#include "base/toml_schema.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

namespace banxin {
namespace {

Place place_in(const std::string& file, const toml::source_region& source) {
  return {file, static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t swap = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({swap, row[j] + 1, row[j + 1] + 1}));
    }
  }
  return row[b.size()];
}

// "15.75" → 15750; at most three decimals.
std::optional<std::int64_t> parse_thousandths(std::string_view text) {
  std::int64_t value = 0;
  int decimals = -1;
  bool any = false;
  for (const char c : text) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (c >= '0' && c <= '9' && decimals < 3 && value < 1'000'000'000) {
      value = value * 10 + (c - '0');
      any = true;
      if (decimals >= 0) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  if (!any) return std::nullopt;
  for (int i = std::max(decimals, 0); i < 3; ++i) value *= 10;
  return value;
}

}  // namespace

Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
  try {
    return toml::parse(text, std::string_view(file));
  } catch (const toml::parse_error& error) {
    return tl::unexpected(Problem{"toml.syntax", Severity::error, place_in(file, error.source()),
                                  std::string(error.description()),
                                  "see https://toml.io for the form of TOML files", Blame::usage});
  }
}

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  std::optional<std::string_view> best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::optional<Length> size_by_name(std::string_view name) {
  constexpr std::pair<std::string_view, std::int64_t> kSizes[] = {
      {"初号", 42'000}, {"小初", 36'000}, {"一号", 26'000}, {"小一", 24'000}, {"二号", 22'000},
      {"小二", 18'000}, {"三号", 16'000}, {"小三", 15'000}, {"四号", 14'000}, {"小四", 12'000},
      {"五号", 10'500}, {"小五", 9'000},  {"六号", 7'500},  {"小六", 6'500},  {"七号", 5'500}};
  for (const auto& [known, milli_points] : kSizes) {
    if (known == name) return Length::milli_points(milli_points);
  }
  return std::nullopt;
}

std::optional<Length> parse_length(std::string_view text) {
  if (const auto named = size_by_name(text)) return named;
  if (text.size() < 3) return std::nullopt;
  const std::string_view unit = text.substr(text.size() - 2);
  std::string_view digits = text.substr(0, text.size() - 2);
  while (digits.ends_with(' ')) digits.remove_suffix(1);
  const auto value = parse_thousandths(digits);
  if (!value) return std::nullopt;
  if (unit == "mm") return Length::milli_millimetres(*value);
  if (unit == "pt") return Length::milli_points(*value);
  return std::nullopt;
}

std::string TomlReader::full_name(std::string_view key) const {
  return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

Place TomlReader::place_of(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return place_in(file_, node != nullptr ? node->source() : table_.source());
}

void TomlReader::add_problem(std::string_view key, std::string what, std::string remedy) {
  problems_.push_back({"toml.value", Severity::error, place_of(key), std::move(what),
                       std::move(remedy), Blame::usage});
}

const toml::node* TomlReader::take(std::string_view key) {
  known_.push_back(key);
  return table_.get(key);
}

void TomlReader::read(std::string_view key, std::string& value) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  if (const auto text = node->value_exact<std::string>()) {
    value = *text;
  } else {
    add_problem(key, fmt::format("{} must be a text", full_name(key)), "write it in quotes");
  }
}

void TomlReader::read(std::string_view key, bool& value) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  if (const auto flag = node->value_exact<bool>()) {
    value = *flag;
  } else {
    add_problem(key, fmt::format("{} must be true or false", full_name(key)), "");
  }
}

void TomlReader::read(std::string_view key, int& value, int least, int most) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  const auto number = node->value_exact<std::int64_t>();
  if (number && *number >= least && *number <= most) {
    value = static_cast<int>(*number);
  } else {
    add_problem(key,
                fmt::format("{} must be a whole number from {} to {}", full_name(key), least, most),
                "");
  }
}

void TomlReader::read(std::string_view key, std::vector<std::string>& value) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  const toml::array* array = node->as_array();
  std::vector<std::string> texts;
  if (array != nullptr) {
    for (const toml::node& element : *array) {
      if (const auto text = element.value_exact<std::string>()) texts.push_back(*text);
    }
  }
  if (array == nullptr || texts.size() != array->size()) {
    add_problem(key, fmt::format("{} must be a list of texts", full_name(key)),
                "write it as [\"…\", \"…\"]");
    return;
  }
  value = std::move(texts);
}

void TomlReader::read(std::string_view key, std::vector<TomlWord>& value) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  std::vector<TomlWord> words;
  const auto add = [&](const toml::node& element) {
    if (const auto text = element.value_exact<std::string>()) {
      words.push_back({*text, place_in(file_, element.source())});
    } else if (const auto number = element.value_exact<std::int64_t>()) {
      words.push_back({std::to_string(*number), place_in(file_, element.source())});
    }
  };
  std::size_t count = 1;
  if (const toml::array* array = node->as_array()) {
    count = array->size();
    for (const toml::node& element : *array) add(element);
  } else {
    add(*node);
  }
  if (words.size() != count) {
    add_problem(key, fmt::format("{} must be a list of texts or whole numbers", full_name(key)),
                "write it as [\"…\", \"…\"]");
    return;
  }
  value = std::move(words);
}

void TomlReader::read(std::string_view key, Length& value) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  const auto text = node->value_exact<std::string>();
  const auto length = text ? parse_length(*text) : std::nullopt;
  if (length) {
    value = *length;
  } else {
    add_problem(key, fmt::format("{} must be a length", full_name(key)),
                "write \"37mm\", \"16pt\" or a size such as \"三号\"");
  }
}

void TomlReader::read_thousandths(std::string_view key, int& value, int least, int most) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  const auto number = node->value<double>();
  const double scaled = number ? *number * 1000 + (*number < 0 ? -0.5 : 0.5) : 0;
  if (number && scaled >= least && scaled < most + 1) {
    value = static_cast<int>(scaled);
  } else {
    add_problem(key,
                fmt::format("{} must be a number from {} to {}", full_name(key), least / 1000.0,
                            most / 1000.0),
                "");
  }
}

std::optional<std::size_t> TomlReader::choice(std::string_view key,
                                              std::span<const std::string_view> names) {
  const toml::node* node = take(key);
  if (node == nullptr) return std::nullopt;
  const auto text = node->value_exact<std::string>();
  if (text) {
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  }
  const std::string given = text ? fmt::format("\"{}\"", *text) : "this";
  const auto near = text ? nearest(*text, names) : std::nullopt;
  add_problem(key, fmt::format("{} cannot be {}", full_name(key), given),
              near
                  ? fmt::format("did you mean \"{}\"? It can be: {}", *near, fmt::join(names, ", "))
                  : fmt::format("it can be: {}", fmt::join(names, ", ")));
  return std::nullopt;
}

std::optional<TomlReader> TomlReader::table(std::string_view key) {
  const toml::node* node = take(key);
  if (node == nullptr) return std::nullopt;
  if (const toml::table* sub = node->as_table()) {
    return TomlReader(*sub, file_, full_name(key), problems_);
  }
  add_problem(key, fmt::format("{} must be a table", full_name(key)),
              fmt::format("write [{}]", full_name(key)));
  return std::nullopt;
}

std::vector<std::pair<std::string, TomlReader>> TomlReader::tables() {
  // toml++ sorts by name.
  std::vector<const toml::key*> keys;
  for (const auto& [key, node] : table_) keys.push_back(&key);
  std::stable_sort(keys.begin(), keys.end(), [](const toml::key* a, const toml::key* b) {
    return a->source().begin < b->source().begin;
  });
  std::vector<std::pair<std::string, TomlReader>> all;
  for (const toml::key* key : keys) {
    if (auto sub = table(key->str())) all.emplace_back(std::string(key->str()), *sub);
  }
  return all;
}

std::vector<TomlReader> TomlReader::list(std::string_view key) {
  std::vector<TomlReader> all;
  const toml::node* node = take(key);
  if (node == nullptr) return all;
  const toml::array* array = node->as_array();
  if (array == nullptr || !(array->empty() || array->is_homogeneous<toml::table>())) {
    add_problem(key, fmt::format("{} must be a list of tables", full_name(key)),
                "write it as [{ … }, { … }]");
    return all;
  }
  for (const toml::node& element : *array) {
    all.emplace_back(*element.as_table(), file_, full_name(key), problems_);
  }
  return all;
}

void TomlReader::finish() {
  const std::size_t first = problems_.size();
  for (const auto& [key, node] : table_) {
    const std::string_view name = key.str();
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    const auto near = nearest(name, known_);
    problems_.push_back({"toml.unknown-key", Severity::error, place_in(file_, key.source()),
                         fmt::format("unknown key {}", full_name(name)),
                         near ? fmt::format("did you mean {}?", full_name(*near))
                              : fmt::format("known here: {}", fmt::join(known_, ", ")),
                         Blame::usage});
  }
  // The table goes by name; a reader mends from the top of the file.
  std::stable_sort(problems_.begin() + static_cast<std::ptrdiff_t>(first), problems_.end(),
                   [](const Problem& a, const Problem& b) { return a.place.line < b.place.line; });
}

}  // namespace banxin
