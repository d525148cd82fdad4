#pragma once
// The page cut of an edition as JSON, which edition_file puts in its file.
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "editions/edition_pages.h"

namespace banxin {

// A line of JSON a part.
std::vector<std::string> write_cut(const EditionPages& cut);

// Throws nlohmann::json::exception or std::runtime_error where the JSON is no cut: places lie in
// their part's galley.
EditionPages read_cut(const nlohmann::ordered_json& parts);

// Throws std::runtime_error if it is not 32 hexadecimal digits.
Fingerprint read_fingerprint(const nlohmann::ordered_json& json);

}  // namespace banxin
