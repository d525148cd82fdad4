#pragma once
// Fonts of the default stack; .ci/setup.sh installs them.
#include <filesystem>

namespace banxin::testing {

inline const char* const kFandolFang = "/usr/local/share/fonts/fandol/FandolFang-Regular.otf";
inline const char* const kNotoSerif = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
inline const char* const kLiberation =
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf";

inline bool installed(const char* path) { return std::filesystem::exists(path); }

}  // namespace banxin::testing
