#pragma once
// The engine's home: the folder that holds layouts/ and fonts/.
#include <string>

namespace banxin {

// `given`, else $BANXIN_HOME, else where the engine was built or installed.
std::string find_home(const std::string& given);

}  // namespace banxin
