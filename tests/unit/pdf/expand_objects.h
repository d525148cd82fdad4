#pragma once
// A file as text with the objects of its object streams behind it, each as "N 0 obj … endobj".
#include <cstdlib>
#include <string>

#include "inflate_stream.h"

namespace banxin::testing {

inline std::size_t number_after(const std::string& text, const std::string& key, std::size_t from) {
  return std::strtoul(text.c_str() + text.find(key, from) + key.size(), nullptr, 10);
}

inline std::string expand_objects(const std::string& file) {
  std::string expanded = file + "\n";
  for (std::size_t at = 0; (at = file.find("/Type /ObjStm\n", at)) != std::string::npos; ++at) {
    const std::size_t count = number_after(file, "/N ", at);
    const std::size_t first = number_after(file, "/First ", at);
    const std::size_t begin = file.find("stream\r\n", at) + 8;
    const std::string content =
        inflate_stream(file.substr(begin, number_after(file, "/Length ", at)));
    const char* table = content.c_str();
    std::string numbers;
    std::size_t last = std::string::npos;
    const auto add = [&](std::size_t end) {
      if (last == std::string::npos) return;
      expanded += numbers + " 0 obj\n" + content.substr(first + last, end - last) + "endobj\n";
    };
    for (std::size_t i = 0; i < count; ++i) {
      char* next = nullptr;
      const std::string number = std::to_string(std::strtoul(table, &next, 10));
      const std::size_t place = std::strtoul(next, &next, 10);
      table = next;
      add(place);
      numbers = number;
      last = place;
    }
    add(content.size() - first);
  }
  return expanded;
}

}  // namespace banxin::testing
