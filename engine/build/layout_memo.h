#pragma once
// LayoutMemo: the last layouts that were parsed. One is given again while every file that it was
// read from has the same text. May be used from several threads.
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "style/parse_layout.h"

namespace banxin {

class LayoutMemo {
 public:
  using Settings = std::vector<std::pair<std::string, std::string>>;

  // As parse_layout().
  ParsedLayout parse(const std::string& name, const FindLayout& find, const Settings& settings);

 private:
  struct Source {
    std::string name;
    LayoutText text;
  };
  struct Known {
    std::string name;
    Settings settings;
    std::vector<Source> sources;
    ParsedLayout parsed;
  };
  std::optional<Known> find_known(const std::string& name, const Settings& settings);

  std::mutex mutex_;
  std::vector<Known> known_;  // the latest last
};

}  // namespace banxin
