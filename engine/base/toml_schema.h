#pragma once
// TomlReader: reads a TOML table into plain structs, key by key. What a key may hold is said where
// it is read; finish() reports every key that nobody asked for, with the nearest one that exists.
#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "base/problem.h"

namespace banxin {

// Parses a TOML text. Errors: toml.syntax with the place.
Result<toml::table> parse_toml(std::string_view text, const std::string& file);

// The candidate with the least edit distance to `word`, if it is near enough to be meant.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

// A word of a list, and where it stands.
struct TomlWord {
  std::string text;
  Place place;
};

class TomlReader {
 public:
  // Keeps references to both. `path`: the table's name in messages, "" at the top.
  TomlReader(const toml::table& table, std::string file, std::string path, Problems& problems)
      : table_(table), file_(std::move(file)), path_(std::move(path)), problems_(problems) {}

  // Each takes one key: absent keys leave `value` as it is, wrong ones add a Problem.
  void read(std::string_view key, std::string& value);
  void read(std::string_view key, bool& value);
  void read(std::string_view key, int& value, int least, int most);
  void read(std::string_view key, std::vector<std::string>& value);
  // A list of texts and whole numbers, or one alone.
  void read(std::string_view key, std::vector<TomlWord>& value);
  // A length with its unit: "37mm", "16pt", "三号" (P-08).
  void read(std::string_view key, Length& value);
  // A number of thousandths: 0.125 gives 125.
  void read_thousandths(std::string_view key, int& value, int least, int most);
  template <typename Enum, std::size_t N>
  void read(std::string_view key, Enum& value, const std::array<std::string_view, N>& names) {
    if (const auto index = choice(key, names)) value = static_cast<Enum>(*index);
  }
  // The sub-table `key`, if there is one.
  std::optional<TomlReader> table(std::string_view key);
  // The sub-tables of this table in the order of the file, all keys taken: [faces.NAME].
  std::vector<std::pair<std::string, TomlReader>> tables();
  // The tables of a list: overrides = [{ … }, { … }].
  std::vector<TomlReader> list(std::string_view key);

  bool has(std::string_view key) const { return table_.contains(key); }
  bool is_list(std::string_view key) const {
    return table_.contains(key) && table_.get(key)->is_array();
  }
  // Of the key's value; of the table if there is no such key.
  Place place_of(std::string_view key) const;
  // "faces.song.file"
  std::string full_name(std::string_view key) const;

  void finish();
  // toml.value at the key.
  void add_problem(std::string_view key, std::string what, std::string remedy);

 private:
  const toml::node* take(std::string_view key);
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> names);

  const toml::table& table_;
  std::string file_;
  std::string path_;
  Problems& problems_;
  std::vector<std::string_view> known_;
};

// Font sizes by 号, in thousandths of a point (TYPOGRAPHY §2.1, P-08); nothing for another word.
std::optional<Length> size_by_name(std::string_view name);

// "37mm", "0.35 mm", "16pt", "15.75pt", "三号".
std::optional<Length> parse_length(std::string_view text);

}  // namespace banxin
