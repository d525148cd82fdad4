#pragma once
// Fingerprint: 128 bits (XXH3) of a value's content. Equal contents give equal fingerprints on
// every machine: integers are hashed little-endian, containers with their sizes, variants with
// their index.
#include <xxhash.h>

#include <bit>
#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/fields.h"

namespace banxin {

struct Fingerprint {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

// 32 lower-case hex digits.
std::string to_string(const Fingerprint& fingerprint);

class FingerprintBuilder {
 public:
  void add_bytes(std::string_view bytes) { buffer_.append(bytes); }

  template <typename T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void add(T value) {
    const auto wide = static_cast<std::uint64_t>(value);
    if constexpr (std::endian::native == std::endian::little) {
      buffer_.append(reinterpret_cast<const char*>(&wide), sizeof wide);
    } else {
      for (int shift = 0; shift < 64; shift += 8) {
        buffer_.push_back(static_cast<char>(wide >> shift));
      }
    }
  }
  void add(std::string_view text) {
    add(text.size());
    buffer_.append(text);
  }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(const std::u32string& text) {
    add(text.size());
    if constexpr (std::endian::native == std::endian::little) {
      buffer_.append(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char32_t));
    } else {
      for (const char32_t c : text) {
        for (int shift = 0; shift < 32; shift += 8)
          buffer_.push_back(static_cast<char>(c >> shift));
      }
    }
  }
  void add(const Fingerprint& part) {
    add(part.high);
    add(part.low);
  }
  template <typename T>
  void add(const std::optional<T>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  template <typename A, typename B>
  void add(const std::pair<A, B>& value) {
    add(value.first);
    add(value.second);
  }
  template <typename T>
  void add(const std::vector<T>& values) {
    add(values.size());
    for (const auto& value : values) add(static_cast<const T&>(value));
  }
  template <typename K, typename V>
  void add(const std::map<K, V>& values) {
    add(values.size());
    for (const auto& value : values) add(value);
  }
  template <typename... T>
  void add(const std::variant<T...>& value) {
    add(value.index());
    std::visit([this](const auto& member) { this->add(member); }, value);
  }
  // A line of a source; 0: none.
  void add_line(int line) {
    if (first_line_ == 0 && relative_) first_line_ = line;
    add(line == 0 ? std::numeric_limits<int>::min() : line - first_line_);
  }
  template <typename T>
  requires requires(const T& value, FingerprintBuilder& builder) { value.add_to(builder); }
  void add(const T& value) { value.add_to(*this); }
  template <HasFields T>
  requires(!requires(const T& value, FingerprintBuilder& builder) {
    value.add_to(builder);
  }) void add(const T& value) {
    static_assert(lists_every_field<T>, "fields() must name every member");
    std::apply([this](const auto&... member) { (this->add(member), ...); }, value.fields());
  }

  Fingerprint finish() const;

  // From here on lines of sources are counted from the first of them, so that equal words have
  // equal fingerprints wherever they stand in a file.
  void relate_lines() { relative_ = true; }
  int first_line() const { return first_line_; }  // 0: there was none

 private:
  std::string buffer_;
  bool relative_ = false;
  int first_line_ = 0;
};

// Of bytes as they are: the same on machines of one byte order.
Fingerprint hash_bytes(std::string_view bytes);

template <typename T>
Fingerprint fingerprint(const T& value) {
  FingerprintBuilder builder;
  builder.add(value);
  return builder.finish();
}

}  // namespace banxin
